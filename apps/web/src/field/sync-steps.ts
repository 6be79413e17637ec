import type { OutboxItem } from '../ingest/outbox-item.ts';
import { fileWord, percent, stepsDone } from '../ingest/outbox-text.ts';

export interface SyncStep {
  readonly word: string;
  readonly isDone: boolean;
}

/** 已拍、已算摘要、已传、已存、已入链 of a file; 已记、已入链 of commands. What is not behind it is never called so. */
export function stepsOf(item: OutboxItem, share: number | undefined): readonly SyncStep[] {
  if (item.kind !== 'file') {
    const isEntered = item.progress.at === 'recorded';
    return [
      { word: '已记', isDone: true },
      { word: isEntered ? '已入链' : '入链', isDone: isEntered },
    ];
  }
  const done = stepsDone(item.progress);
  const isSending = (item.progress.at === 'sending' || item.progress.at === 'digested') && share !== undefined;
  const words: readonly (readonly [string, string])[] = [
    ['拍', '已拍'],
    ['算摘要', '已算摘要'],
    [isSending ? `已传 ${percent(share)}` : '传', '已传'],
    ['存', '已存'],
    ['入链', '已入链'],
  ];
  return words.map(([todo, did], at) => ({ word: at < done ? did : todo, isDone: at < done }));
}

/** What is happening to an item, in a word. */
export function syncWord(item: OutboxItem, share: number | undefined): string {
  if (item.kind === 'file')
    return item.progress.at === 'published' ? '已存，回执已公布' : fileWord(item.progress, share);
  switch (item.progress.at) {
    case 'kept':
      return '存在本机，待送达';
    case 'recorded':
      return item.progress.leafIndex === null ? '已登记' : `已入链，流水第 ${item.progress.leafIndex} 条`;
    case 'refused':
      return '未被接收';
  }
}
