import { useQuery } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { Drawer } from 'antd';
import { Link } from 'react-router';
import { disposalOf } from '../case/disposal-item.ts';
import { disposalPath } from '../case/paths.ts';
import { address } from '../client/address.ts';
import { call } from '../client/call.ts';
import { caseQuery, ofCase, type RecordingRow } from '../client/queries.ts';
import { sizeText } from '../client/size-text.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { playPath } from '../player/play-path.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import './receipt.css';

export interface ReceiptOf {
  readonly caseId: string;
  readonly recordingId: string;
  /** Computed by this machine before the first byte was sent. */
  readonly ownSha256?: string;
}

/** One recording as the server has it; looked at again until its receipt is published. */
export const recordingQuery = (caseId: string, recordingId: string) => ({
  queryKey: [...ofCase(caseId), 'recording', recordingId],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    call(ROUTES.recording, { params: { caseId, recordingId } }, signal),
});

/** 回执: what this machine sent, what the server read back, and where that stands in the journal. */
export function ReceiptDrawer({ of, onClose }: { readonly of: ReceiptOf | undefined; readonly onClose: () => void }) {
  return (
    <Drawer open={of !== undefined} onClose={onClose} title="入库回执" size={560} destroyOnHidden>
      {of && (
        <>
          <Receipt {...of} />
          <PlayLink {...of} />
        </>
      )}
    </Drawer>
  );
}

function PlayLink({ caseId, recordingId }: ReceiptOf) {
  const { data } = useQuery(recordingQuery(caseId, recordingId));
  if (!data || data.row.durability === 'disposed') return null;
  return (
    <p className="receipt-acts">
      <Link to={playPath(caseId, recordingId)}>播放</Link>
    </p>
  );
}

export function Receipt({ caseId, recordingId, ownSha256 }: ReceiptOf) {
  const { data, error } = useQuery({
    ...recordingQuery(caseId, recordingId),
    refetchInterval: ({ state }) => (state.data?.row.published ? false : 3000),
  });
  if (!data) return error ? <ProblemNotice error={error} /> : <PageSkeleton lines={8} />;
  const { row, receipt } = data;
  const agrees = ownSha256 === undefined || row.sha256 === null ? undefined : ownSha256 === row.sha256;
  return (
    <dl className="receipt">
      <dt>文件</dt>
      <dd>
        {row.name ?? '—'}　{row.size !== null && sizeText(row.size)}
      </dd>
      {ownSha256 && (
        <>
          <dt>SHA-256（上传前本机计算）</dt>
          <dd>
            <code>{ownSha256}</code>
          </dd>
        </>
      )}
      <dt>SHA-256（服务器{row.storedAt === null ? '接收时' : '从磁盘复读'}）</dt>
      <dd>
        <code>{row.sha256 ?? '尚未收到'}</code>
        {agrees !== undefined && (
          <StateMark state={agrees ? 'done' : 'breach'}>{agrees ? '两者一致' : '两者不同'}</StateMark>
        )}
      </dd>
      <dt>SM3</dt>
      <dd>{row.sm3 ? <code>{row.sm3}</code> : <span className="quiet">复读后计算</span>}</dd>
      <dt>储存</dt>
      <dd>
        <Kept row={row} /> {row.storedAt && instantText(row.storedAt)}
      </dd>
      {row.durability === 'disposed' && <Disposed caseId={caseId} recordingId={recordingId} />}
      <dt>存证</dt>
      <dd>
        {row.leafIndex === null ? (
          <span className="quiet">入库后入链</span>
        ) : (
          <>
            流水第 {row.leafIndex} 条，{row.published ? zh('published') : zh('sequenced')}
            {row.published && receipt && (
              <a
                href={address(ROUTES.entryProof, { params: { caseId, entryId: receipt } })}
                download={`${receipt}.tlog-proof`}
              >
                下载{zh('inclusionProof')}
              </a>
            )}
          </>
        )}
      </dd>
      <dt>检查结论</dt>
      <dd>
        {row.verdict ? (
          <StateMark state={row.verdict === 'ok' ? 'done' : 'breach'}>{zh(row.verdict)}</StateMark>
        ) : (
          <span className="quiet">正在检查</span>
        )}
      </dd>
      <dt>设备端原件</dt>
      <dd>{row.published ? '可以清除' : '回执公布前不得清除'}</dd>
    </dl>
  );
}

function Kept({ row: { durability } }: { readonly row: RecordingRow }) {
  switch (durability) {
    case 'captured':
      return <StateMark state="near">尚未收到</StateMark>;
    case 'quarantined':
      return <StateMark state="breach">已隔离</StateMark>;
    case 'disposed':
      return <StateMark state="excused">{zh('stored')}</StateMark>;
    default:
      return <StateMark state={durability === 'stored' ? 'done' : 'near'}>{zh(durability)}</StateMark>;
  }
}

/** 依法处置: when its bytes were given up, and under which certificate. */
function Disposed({ caseId, recordingId }: ReceiptOf) {
  const { data } = useQuery(caseQuery(caseId));
  const disposal = data && disposalOf(data.file, recordingId);
  return (
    <>
      <dt>{zh('disposal')}</dt>
      <dd>
        {disposal && (
          <>
            {instantText(disposal.executedAt)}　证明编号{' '}
            <Link to={disposalPath(disposal.id)}>{disposal.certificate}</Link>
          </>
        )}
      </dd>
    </>
  );
}
