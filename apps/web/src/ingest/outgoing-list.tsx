import { App, Button } from 'antd';
import { Link } from 'react-router';
import { documentPath } from '../case/paths.ts';
import { lengthText } from '../law/length.ts';
import { sizeText } from '../client/size-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { isAtRest, isScan, type OutboxFile, type RecordingFile } from './outbox-item.ts';
import { rateOf, remaining, type Pace } from './pace.ts';
import { StepBar } from './step-bar.tsx';
import { cancelText, fileWord, markOf, stepsDone, waitText } from './outbox-text.ts';
import { giveUp } from './transfer.ts';
import { useGiveAgain } from './give-again.tsx';
import { useOutbox } from './use-outbox.ts';
import { useNow } from './use-now.ts';
import './outgoing-list.css';

interface OutgoingListProps {
  readonly onReceipt: (item: RecordingFile) => void;
}

/** 本机正在上传 – every file by itself: one that is stuck holds up none. */
export function OutgoingList({ onReceipt }: OutgoingListProps) {
  const { items, outbox } = useOutbox();
  const files = items.filter((item) => item.kind === 'file').toReversed();
  if (files.length === 0) return null;
  const rested = files.filter(isAtRest);
  return (
    <section aria-label="本机上传">
      <div className="outgoing-head">
        <h2 className="apart">
          本机上传
          <span className="quiet">
            {files.length - rested.length > 0 ? `还有 ${files.length - rested.length} 件` : '全部办完'}
          </span>
        </h2>
        {rested.length > 0 && (
          <Button size="small" onClick={() => rested.forEach(({ id }) => void outbox.forget(id))}>
            移去已办完的
          </Button>
        )}
      </div>
      <OutgoingTable files={files} onReceipt={onReceipt} />
    </section>
  );
}

/** Files on their way. */
export function OutgoingTable({
  files,
  onReceipt,
}: Partial<OutgoingListProps> & { readonly files: readonly OutboxFile[] }) {
  const { paces } = useOutbox();
  return (
    <table className="plain-table outgoing">
      <thead>
        <tr>
          <th scope="col">文件</th>
          <th scope="col">进度</th>
          <th scope="col">速度</th>
          <th scope="col">SHA-256（本机）</th>
          <th>
            <span className="unseen">操作</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((item) => (
          <Row key={item.id} item={item} pace={paces.get(item.id)} onReceipt={onReceipt} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly item: OutboxFile;
  readonly pace: Pace | undefined;
  readonly onReceipt: OutgoingListProps['onReceipt'] | undefined;
}

function Row({ item, pace, onReceipt }: RowProps) {
  const { name, size, title, progress } = item;
  const now = useNow();
  const read = pace?.seen.at(-1)?.bytes;
  const share = read === undefined || size === 0 ? undefined : read / size;
  const [rate, left] = pace ? [rateOf(pace, now), remaining(pace, size, now)] : [];
  const word = fileWord(progress, share);
  const why = waitText(item);
  const sha256 = 'sha256' in progress ? progress.sha256 : undefined;
  return (
    <tr>
      <td>
        <b>{name}</b>
        <small>
          {sizeText(size)}　{title}
        </small>
      </td>
      <td>
        <StepBar done={stepsDone(progress)} share={share} word={word} />
        <StateMark state={markOf(item)}>{word}</StateMark>
        {why && <small>{why}</small>}
      </td>
      <td className="nowrap">
        {rate !== undefined && `${sizeText(rate)}/秒`}
        {left !== undefined && <small>还要 {lengthText(left + 1000)}</small>}
      </td>
      <td>{sha256 && <code title={sha256}>{sha256.slice(0, 16)}…</code>}</td>
      <td className="acts">
        <RowActs item={item} onReceipt={onReceipt} />
      </td>
    </tr>
  );
}

function RowActs({ item, onReceipt }: Omit<RowProps, 'pace'>) {
  const { outbox } = useOutbox();
  const { modal, message } = App.useApp();
  const { ask, checking, input } = useGiveAgain(item);
  const { id, progress, wait } = item;
  const cancel = () =>
    modal.confirm({
      title: '取消上传？',
      content: cancelText(item),
      okText: '取消上传',
      cancelText: '继续上传',
      onOk: async () => {
        await outbox.stop(id, { is: 'cancelled' });
        if (progress.at === 'sending')
          await giveUp(progress.url).catch(() => message.warning('已停止上传；已传部分闲置后由系统转入隔离区'));
      },
    });
  const link = (label: string, onClick: () => void) => (
    <Button type="link" size="small" onClick={onClick}>
      {label}
    </Button>
  );
  const unsent = progress.at === 'seen' || progress.at === 'digested' || progress.at === 'sending';
  return (
    <>
      {input}
      {wait?.for === 'file' && unsent && link(checking ? '正在核对…' : '选择同一文件', ask)}
      {unsent && wait?.for === 'person' && link('继续', () => void outbox.tell(id, { is: 'resumed' }))}
      {unsent && wait === undefined && link('暂停', () => void outbox.stop(id, { is: 'paused' }))}
      {(progress.at === 'refused' || (wait?.for === 'time' && wait.reason)) &&
        link('再试', () => void outbox.tell(id, { is: 'retried' }))}
      {(unsent || progress.at === 'refused') && link('取消', cancel)}
      {(progress.at === 'received' ||
        progress.at === 'stored' ||
        progress.at === 'sequenced' ||
        progress.at === 'published') &&
        (isScan(item) ? (
          <Link to={documentPath(item.caseId, item.documentId)}>看文书</Link>
        ) : (
          onReceipt && link('回执', () => onReceipt(item))
        ))}
    </>
  );
}
