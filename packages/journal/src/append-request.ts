import type { AppendIntent } from './batch.ts';
import { JournalFault } from './fault.ts';
import { isUuid, preparePayload, type JournalPayload } from './payload.ts';
import type { RecordedEvent } from './recorded.ts';

export interface AppendRequest {
  /** The case the events belong to; without it they belong to the agency. */
  readonly caseId?: string;
  /** The version of the case the caller decided on, 0 for a new one. Without it the events are recorded whatever the version is. */
  readonly expectedVersion?: number;
  readonly events: readonly JournalPayload[];
}

/** 已排序: the events are committed, in the tree, under a signed head, and projected. */
export interface Appended {
  readonly status: 'appended';
  readonly entries: readonly RecordedEvent[];
  /** Size of a signed head that covers the entries. */
  readonly treeSize: number;
}

/** The case has moved on since the caller decided: nothing was recorded, and the caller is to read it and decide again. */
export interface VersionConflict {
  readonly status: 'versionConflict';
  readonly caseId: string;
  readonly expected: number;
  readonly actual: number;
}

/** Takes a request down as it is now. Throws JournalFault `malformed`. */
export function intentOf({ caseId, expectedVersion, events }: AppendRequest): AppendIntent {
  if (caseId === undefined ? expectedVersion !== undefined : !isUuid(caseId))
    throw new JournalFault('malformed', `案件标识 ${JSON.stringify(caseId)} 不是小写的 UUID。`);
  if (events.length === 0 || (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length))
    throw new JournalFault('malformed', '一次记录须有至少一个事件，且标识互不相同。');
  return { caseId, expectedVersion, payloads: events.map(preparePayload) };
}
