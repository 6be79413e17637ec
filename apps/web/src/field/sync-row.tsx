import { App, Button } from 'antd';
import { Link } from 'react-router';
import { documentPath } from '../case/paths.ts';
import { sizeText } from '../client/size-text.ts';
import { useGiveAgain } from '../ingest/give-again.tsx';
import { isScan, type OutboxFile, type OutboxItem } from '../ingest/outbox-item.ts';
import { blockerOf } from '../ingest/outbox-plan.ts';
import { cancelText, markOf, waitText } from '../ingest/outbox-text.ts';
import type { ReceiptOf } from '../ingest/receipt.tsx';
import { giveUp } from '../ingest/transfer.ts';
import { useOutbox } from '../ingest/use-outbox.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { stepsOf, syncWord } from './sync-steps.ts';

interface SyncRowProps {
  readonly item: OutboxItem;
  readonly onReceipt: (of: ReceiptOf) => void;
}

export function SyncRow({ item, onReceipt }: SyncRowProps) {
  const { items, paces } = useOutbox();
  const read = paces.get(item.id)?.seen.at(-1)?.bytes;
  const share = item.kind === 'file' && read !== undefined && item.size > 0 ? read / item.size : undefined;
  const blocker = blockerOf(item, items);
  const why = waitText(item) ?? (blocker && `等“${blocker.title}”先送到`);
  return (
    <li className="sync-row">
      <b>{item.kind === 'file' ? item.name : item.title}</b>
      <small>
        {[
          instantText(item.keptAt),
          item.kind === 'file' && item.size > 0 && sizeText(item.size),
          item.kind === 'file' && item.title,
        ]
          .filter(Boolean)
          .join('　')}
      </small>
      <ol className="sync-steps" aria-label="进度">
        {stepsOf(item, share).map(({ word, isDone }) => (
          <li key={word} className={isDone ? 'sync-step-done' : undefined}>
            {word}
            {isDone && <span className="unseen">（已办）</span>}
          </li>
        ))}
      </ol>
      <StateMark state={markOf(item)}>{syncWord(item, share)}</StateMark>
      {why && <p className="sync-why">{why}</p>}
      {item.kind === 'file' ? <FileActs item={item} onReceipt={onReceipt} /> : <OrderActs item={item} />}
    </li>
  );
}

function OrderActs({ item }: { readonly item: OutboxItem }) {
  const { outbox } = useOutbox();
  const { modal } = App.useApp();
  if (item.progress.at !== 'refused') return null;
  return (
    <div className="sync-acts">
      <Button onClick={() => void outbox.tell(item.id, { is: 'retried' })}>再送一次</Button>
      <Button
        onClick={() =>
          modal.confirm({
            title: '不再登记这一项？',
            content: '服务器没有登记它。移去后须另行如实登记已经发生的事。',
            okText: '移去',
            cancelText: '留着',
            onOk: () => outbox.forget(item.id),
          })
        }
      >
        移去
      </Button>
    </div>
  );
}

function FileActs({ item, onReceipt }: { readonly item: OutboxFile; readonly onReceipt: SyncRowProps['onReceipt'] }) {
  const { outbox } = useOutbox();
  const { modal, message } = App.useApp();
  const { ask, checking, input } = useGiveAgain(item);
  const { id, caseId, progress, wait } = item;
  const isUnsent = progress.at === 'seen' || progress.at === 'digested' || progress.at === 'sending';
  const isThere =
    progress.at === 'received' ||
    progress.at === 'stored' ||
    progress.at === 'sequenced' ||
    progress.at === 'published';
  // What was filmed on this device exists nowhere else: it stays until its receipt.
  const isOnlyHere = item.modifiedAt === undefined;
  const cancel = () =>
    modal.confirm({
      title: '不再上传这个文件？',
      content: cancelText(item),
      okText: '取消上传',
      okButtonProps: { danger: true },
      cancelText: '继续上传',
      onOk: async () => {
        await outbox.stop(id, { is: 'cancelled' });
        if (progress.at === 'sending')
          await giveUp(progress.url).catch(() => message.warning('已停止上传；已传部分闲置后由系统转入隔离区'));
      },
    });
  return (
    <div className="sync-acts">
      {input}
      {wait?.for === 'file' && isUnsent && <Button onClick={ask}>{checking ? '正在核对…' : '选择同一文件'}</Button>}
      {isUnsent && wait?.for === 'person' && (
        <Button onClick={() => void outbox.tell(id, { is: 'resumed' })}>继续</Button>
      )}
      {isUnsent && wait === undefined && <Button onClick={() => void outbox.stop(id, { is: 'paused' })}>暂停</Button>}
      {(progress.at === 'refused' || (wait?.for === 'time' && wait.reason)) && (
        <Button onClick={() => void outbox.tell(id, { is: 'retried' })}>再试</Button>
      )}
      {!isOnlyHere && (isUnsent || progress.at === 'refused') && <Button onClick={cancel}>取消</Button>}
      {isThere &&
        (isScan(item) ? (
          <Link to={documentPath(caseId, item.documentId)}>看文书</Link>
        ) : (
          <Button onClick={() => onReceipt({ caseId, recordingId: item.recordingId, ownSha256: progress.sha256 })}>
            回执
          </Button>
        ))}
    </div>
  );
}
