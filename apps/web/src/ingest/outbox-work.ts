import { ROUTES } from '@zhiji/contract';
import { call } from '../client/call.ts';
import { give, openCase } from '../client/order.ts';
import { isProblem, mayRepeat, type ProblemError } from '../client/problem-error.ts';
import { queryClient, SIGNED_OUT_KEY } from '../client/query-client.ts';
import { refresh } from '../client/use-give.ts';
import { digestOf } from './digest.ts';
import { isScan, type OutboxFile, type OutboxItem, type OutboxOrders, type OutboxStrokes } from './outbox-item.ts';
import type { OutboxNews } from './outbox-step.ts';
import { transfer, TransferRefusal } from './transfer.ts';

/** Where work on an item gets its bytes and tells what became of it. */
export interface Workplace {
  readonly bytesOf: (item: OutboxItem) => Promise<Blob | undefined>;
  readonly tell: (id: string, news: OutboxNews) => Promise<void>;
  readonly pace: (id: string, bytes: number) => void;
}

/** Does the next thing an item needs, and tells its outcome; never rejects for what a line or a server does. */
export async function workOn(item: OutboxItem, at: Workplace, signal: AbortSignal): Promise<void> {
  const news = await outcome(item, at, signal).catch((error: Error): OutboxNews | undefined =>
    signal.aborted ? undefined : newsOf(error),
  );
  if (news) await at.tell(item.id, news);
}

function outcome(item: OutboxItem, at: Workplace, signal: AbortSignal): Promise<OutboxNews> {
  switch (item.kind) {
    case 'orders':
      return giveOrders(item);
    case 'strokes':
      return sendStrokes(item);
    case 'file':
      return item.progress.at === 'seen' || item.progress.at === 'digested' || item.progress.at === 'sending'
        ? workOnBytes(item, at, signal)
        : lookThere(item, signal);
  }
}

async function workOnBytes(item: OutboxFile, at: Workplace, signal: AbortSignal): Promise<OutboxNews> {
  const bytes = await at.bytesOf(item);
  if (!bytes) return { is: 'fileLost' };
  const { id, account, progress } = item;
  if (progress.at !== 'digested' && progress.at !== 'sending') {
    const sha256 = await digestOf(bytes, { signal, onRead: (read) => at.pace(id, read) });
    return { is: 'digested', sha256 };
  }
  await mustBe(account);
  try {
    await transfer(bytes, {
      url: progress.at === 'sending' ? progress.url : undefined,
      metadata: metadataOf(item, progress.sha256),
      onOpened: (url) => void at.tell(id, { is: 'opened', url }),
      onSent: (sent) => at.pace(id, sent),
      signal,
    });
    if (isScan(item)) void refresh(queryClient, item.caseId);
    return { is: 'received' };
  } catch (error) {
    if (!(error instanceof TransferRefusal)) throw error;
    // The answer to the last piece may have been lost: then the register has this very file.
    const there = error.code === 'wrongOrder' ? await lookThere(item, signal) : undefined;
    if (there && there.is !== 'refused') return there;
    if (progress.at === 'sending' && (error.status === 404 || error.status === 410)) return { is: 'closed' };
    throw error;
  }
}

const metadataOf = (item: OutboxFile, sha256: string): Readonly<Record<string, string>> => ({
  filename: item.name,
  filetype: item.type,
  caseId: item.caseId,
  ...(isScan(item)
    ? { documentId: item.documentId }
    : { recordingId: item.recordingId, ...(item.activityId ? { activityId: item.activityId } : {}) }),
  sha256,
});

async function lookThere(item: OutboxFile, signal: AbortSignal): Promise<OutboxNews> {
  const { caseId, progress } = item;
  if (!isScan(item)) {
    const { row } = await call(ROUTES.recording, { params: { caseId, recordingId: item.recordingId } }, signal);
    return { is: 'seenThere', row };
  }
  const { items } = await call(ROUTES.scans, { params: { caseId, documentId: item.documentId } }, signal);
  const scan = items.find(({ sha256 }) => 'sha256' in progress && sha256 === progress.sha256);
  if (!scan) return { is: 'refused', reason: '文书没有这件扫描件，登记可能已被作废' };
  const { sha256, leafIndex, published } = scan;
  return { is: 'seenThere', row: { durability: 'stored', sha256, leafIndex, published } };
}

async function giveOrders({ account, caseId, orders, opens }: OutboxOrders): Promise<OutboxNews> {
  await mustBe(account);
  const { entries } = await (opens ? openCase(caseId, orders) : give(caseId, orders));
  void refresh(queryClient, caseId);
  return { is: 'recorded', leafIndex: entries.at(-1)?.leafIndex ?? null };
}

async function sendStrokes({ strokes: { paths, width, height }, sha256 }: OutboxStrokes): Promise<OutboxNews> {
  const kept = await call(ROUTES.strokes, { body: { strokes: paths, width, height } });
  return kept.sha256 === sha256
    ? { is: 'recorded', leafIndex: null }
    : { is: 'refused', reason: '服务器所存笔迹的摘要与本机不同' };
}

/** The author is bound at capture: a session that somebody else began meanwhile in this browser sends nothing. */
async function mustBe(account: string): Promise<void> {
  const me = await call(ROUTES.me, {});
  if (me.id !== account) throw new Error(`现在登录的是${me.name}，须由采集人本人登录后上传`);
}

/** A refusal stays with its reason; what may pass is tried again. */
function newsOf(error: Error): OutboxNews {
  if (isProblem(error, 'signedOut') || (error instanceof TransferRefusal && error.status === 401)) {
    if (queryClient.getQueryData(['me'])) queryClient.setQueryData(SIGNED_OUT_KEY, true);
    return { is: 'failed', reason: '登录已过期，登录后继续' };
  }
  if (isProblem(error)) {
    const passes = mayRepeat(error) || error.problem.status >= 500 || error.problem.status === 429;
    return passes ? { is: 'failed', reason: error.message } : { is: 'refused', reason: particulars(error) };
  }
  if (error instanceof TransferRefusal && !error.passes) return { is: 'refused', reason: error.message };
  return { is: 'failed', reason: error.message };
}

const particulars = ({ message, problem: { obstacles = [] } }: ProblemError): string =>
  [message, ...obstacles.map(({ article, refusal }) => `${article}：${refusal}`)].join('；');
