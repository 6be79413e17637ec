import { zh } from '@zhiji/terms';
import type { State } from '../law/state-mark.tsx';
import { isScan, isStuck, type FileProgress, type OutboxFile, type OutboxItem } from './outbox-item.ts';

/** The steps a file goes through, as an ingest shows them. */
export const STEPS = ['见到', '校验', '传输', zh('stored'), zh('sequenced'), '可清除'] as const;

/** How many of the steps are behind a file. */
export function stepsDone({ at }: FileProgress): number {
  switch (at) {
    case 'capturing':
      return 0;
    case 'seen':
      return 1;
    case 'digested':
    case 'sending':
      return 2;
    case 'received':
      return 3;
    case 'stored':
      return 4;
    case 'sequenced':
      return 5;
    case 'published':
      return 6;
    case 'quarantined':
    case 'refused':
    case 'cancelled':
      return 0;
  }
}

/** What is happening to a file, in a word; `share` is how much of it is read or sent, from 0 to 1. */
export function fileWord({ at }: FileProgress, share: number | undefined): string {
  switch (at) {
    case 'capturing':
      return '正在录制';
    case 'seen':
      return share === undefined ? '待校验' : `校验 ${percent(share)}`;
    case 'digested':
      return share === undefined ? '待传输' : `传输 ${percent(share)}`;
    case 'sending':
      return share === undefined ? '待续传' : `传输 ${percent(share)}`;
    case 'received':
      return `${zh('received')}，正在复读核对`;
    case 'stored':
      return zh('stored');
    case 'sequenced':
      return `${zh('sequenced')}，待公布`;
    case 'published':
      return `${zh('stored')}，可清除`;
    case 'quarantined':
      return '已隔离';
    case 'refused':
      return '未被接收';
    case 'cancelled':
      return '已取消';
  }
}

export function markOf(item: OutboxItem): State {
  if (item.progress.at === 'cancelled') return 'excused';
  if (item.progress.at === 'refused' || item.progress.at === 'quarantined') return 'breach';
  if (isStuck(item) || item.wait?.for === 'person') return 'unknown';
  if (item.progress.at === 'published' || item.progress.at === 'recorded') return 'done';
  return item.progress.at === 'received' || item.progress.at === 'stored' || item.progress.at === 'sequenced'
    ? 'near'
    : 'open';
}

/** Why nothing goes on, where a person should know. */
export function waitText({ wait, progress }: OutboxItem): string | undefined {
  if (progress.at === 'refused' || progress.at === 'quarantined') return progress.reason;
  if (wait?.for === 'person') return '已暂停';
  if (wait?.for === 'file') return '页面重新打开后需要再次选择同一文件，从断处续传';
  return wait?.for === 'time' && wait.reason !== undefined ? `${wait.reason}，稍后自动再试` : undefined;
}

/** What giving up the sending of a file means. */
export const cancelText = (item: OutboxFile): string =>
  `已传的部分转入隔离区，不作为原始文件；${isScan(item) ? '文书不因此附上扫描件' : '音像仍显示为尚未导出储存'}。`;

/** Never 100 % before all of it is there. */
export const percent = (share: number): string => `${Math.min(99, Math.floor(share * 100))} %`;
