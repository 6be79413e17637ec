import type { AnswerOf, ROUTES } from '@zhiji/contract';
import type { FileProgress, OutboxFile, OutboxItem, Wait } from './outbox-item.ts';

type Row = AnswerOf<typeof ROUTES.recording>['row'];

/** What became of an item. */
export type OutboxNews =
  | { readonly is: 'captured'; readonly size: number }
  | { readonly is: 'digested'; readonly sha256: string }
  | { readonly is: 'opened'; readonly url: string }
  /** The upload's address leads nowhere any more. */
  | { readonly is: 'closed' }
  | { readonly is: 'received' }
  /** What the server's register says of the recording. */
  | { readonly is: 'seenThere'; readonly row: Pick<Row, 'durability' | 'sha256' | 'leafIndex' | 'published'> }
  | { readonly is: 'recorded'; readonly leafIndex: number | null }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'failed'; readonly reason: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'fileLost' | 'fileGiven' | 'paused' | 'resumed' | 'retried' };

/** The item after the news. News that no longer fits (an answer that came after a cancellation) changes nothing. */
export function step(item: OutboxItem, news: OutboxNews, now: number): OutboxItem {
  switch (news.is) {
    case 'paused':
      return { ...item, wait: { for: 'person' } };
    case 'fileLost':
      return { ...item, wait: { for: 'file' } };
    case 'resumed':
    case 'fileGiven':
      return unheld(item);
    case 'failed':
      return { ...item, wait: later(item.wait, now, news.reason) };
    case 'retried':
      return retried(item);
    case 'refused':
      return item.kind === 'file'
        ? unheld({ ...item, progress: { at: 'refused', reason: news.reason, ...digestOf(item.progress) } })
        : unheld({ ...item, progress: { at: 'refused', reason: news.reason } });
    case 'recorded':
      return item.kind === 'file' ? item : unheld({ ...item, progress: { at: 'recorded', leafIndex: news.leafIndex } });
    default:
      return item.kind === 'file' ? fileStep(item, news, now) : item;
  }
}

type FileNews = Extract<
  OutboxNews,
  { readonly is: 'captured' | 'digested' | 'opened' | 'closed' | 'received' | 'seenThere' | 'cancelled' }
>;

function fileStep(item: OutboxFile, news: FileNews, now: number): OutboxItem {
  const { progress } = item;
  if (progress.at === 'cancelled') return item;
  switch (news.is) {
    case 'captured':
      return unheld({ ...item, size: news.size, progress: { at: 'seen' } });
    case 'digested':
      return progress.at === 'seen' ? unheld({ ...item, progress: { at: 'digested', sha256: news.sha256 } }) : item;
    case 'opened':
      return 'sha256' in progress && progress.sha256
        ? { ...item, progress: { at: 'sending', sha256: progress.sha256, url: news.url } }
        : item;
    case 'closed':
      return progress.at === 'sending' ? { ...item, progress: { at: 'digested', sha256: progress.sha256 } } : item;
    case 'received':
      return 'sha256' in progress && progress.sha256
        ? unheld({ ...item, progress: { at: 'received', sha256: progress.sha256 } })
        : item;
    case 'cancelled':
      return isWithin(progress) ? unheld({ ...item, progress: { at: 'cancelled' } }) : item;
    case 'seenThere':
      return seenThere(item, news.row, now);
  }
}

/** Only what the server has not received whole can be given up. */
const isWithin = ({ at }: FileProgress) =>
  at === 'capturing' || at === 'seen' || at === 'digested' || at === 'sending' || at === 'refused';

function seenThere(item: OutboxFile, row: Extract<OutboxNews, { is: 'seenThere' }>['row'], now: number): OutboxItem {
  const sha256 = digestOf(item.progress).sha256;
  if (sha256 === undefined) return item;
  if (row.sha256 !== null && row.sha256 !== sha256)
    return unheld({ ...item, progress: { at: 'refused', sha256, reason: '该音像已有另一个文件，两个文件的摘要不同' } });
  if (row.durability === 'quarantined')
    return unheld({ ...item, progress: { at: 'quarantined', sha256, reason: '复读与接收时的摘要不一致，已隔离' } });
  const { leafIndex } = row;
  if (row.durability !== 'stored' && row.durability !== 'disposed') return { ...item, wait: later(item.wait, now) };
  if (row.published) return unheld({ ...item, progress: { at: 'published', sha256, leafIndex } });
  const at = leafIndex === null ? 'stored' : 'sequenced';
  const waiting = item.progress.at === at ? item.wait : undefined;
  return { ...item, progress: { at, sha256, leafIndex }, wait: later(waiting, now) };
}

/** Begins again what was refused; what failed is tried at once. */
function retried(item: OutboxItem): OutboxItem {
  const { progress } = item;
  if (progress.at !== 'refused') return unheld(item);
  return item.kind === 'file'
    ? unheld({ ...item, progress: { at: 'seen' } })
    : unheld({ ...item, progress: { at: 'kept' } });
}

/** Pauses between tries, in ms: quick at first, never longer than a minute. */
const PAUSES = [2000, 3000, 5000, 10_000, 20_000, 40_000, 60_000] as const;

function later(wait: Wait | undefined, now: number, reason?: string): Wait {
  const tries = wait?.for === 'time' ? wait.tries + 1 : 0;
  const until = now + (PAUSES[tries] ?? PAUSES.at(-1)!);
  return { for: 'time', until, tries, ...(reason === undefined ? {} : { reason }) };
}

const digestOf = (progress: FileProgress): { sha256?: string } =>
  'sha256' in progress && progress.sha256 ? { sha256: progress.sha256 } : {};

function unheld<I extends OutboxItem>(item: I): I {
  const { wait: _wait, ...free } = item;
  return free as I;
}
