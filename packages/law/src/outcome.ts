import type { Due } from '@zhiji/calendar';
import type { Match, Truth } from './condition.ts';
import type { CaseEvent } from './event.ts';
import type { Interval } from './instant-in.ts';

/** What a norm came to for one object: everything that does not depend on the present moment. */
export type Outcome = DutyOutcome | BreachOutcome | RecordingOutcome | PaperOutcome | KeepOutcome;

export type ExtensionState = 'none' | 'granted' | 'ask' | 'barred' | 'tooLate';

export interface DutyOutcome {
  readonly form: 'duty';
  readonly applies: Truth;
  /** Not owed before this instant; absent where it is owed from the trigger. */
  readonly begins?: number;
  /** The strictest due that may bind; absent where the text gives no term or the term has not begun. */
  readonly due?: Due;
  /** Where an open question could still move the due, the latest one; `open` where it could fall away. */
  readonly laterDue?: Due | 'open';
  /** The due without extension or other exception. */
  readonly base?: Due;
  readonly extension: ExtensionState;
  readonly exempt: Truth;
  /** An exemption stands only provisionally until its approvals are there. */
  readonly exemptProvisional: boolean;
  /** Since when it is no longer owed, done or not. */
  readonly mootAt?: number;
  /** The beginning of a pause that has not ended. */
  readonly pausedSince?: number;
  readonly evidence: readonly string[];
  /** What is demanded and not there. */
  readonly lacking: readonly Match[];
  /** ms; the moment everything demanded was there. */
  readonly doneAt?: number;
  readonly targetDue?: number;
}

/** An act that happened while its precondition was missing. */
export interface BreachOutcome {
  readonly form: 'gate';
  readonly applies: Truth;
  readonly met: Truth;
  readonly at: number;
  /** The first moment after the act at which everything was there, while it still is. */
  readonly curedAt?: number;
}

export type RecordingStatus = 'notApplicable' | 'unknown' | 'running' | 'complete' | 'missing' | 'exempt' | 'explained';

export interface RecordingOutcome {
  readonly form: 'recording';
  readonly applies: Truth;
  readonly status: RecordingStatus;
  readonly span?: Interval;
  readonly gaps: readonly (Interval & { readonly explained: boolean })[];
  /** Share of the span that is covered, 0–1; only where there is a span. */
  readonly coverage?: number;
  readonly recordings: readonly string[];
  /** Recordings of the object that do not count, with how far off they are. */
  readonly notCounted: readonly {
    readonly recording: string;
    readonly why: 'medium' | 'tooFewPhotos' | 'otherTime' | 'otherPerson' | 'blind';
    readonly offMs?: number;
  }[];
  /** Values of the trigger's list for which there is no recording. */
  readonly without?: readonly string[];
}

export interface PaperOutcome {
  readonly form: 'paper';
  readonly applies: Truth;
  readonly exempt: Truth;
  readonly found: readonly { readonly form: string; readonly document: string; readonly order?: 'late' | 'early' }[];
  readonly missing: readonly string[];
}

export interface KeepOutcome {
  readonly form: 'keep';
  readonly applies: Truth;
  /** `permanent`, a last day, or `hold` while its clock has not begun. */
  readonly until: { readonly lastDay: number } | 'permanent' | 'hold';
  /** 永久 is one-way: the claimed instant of the fact that first made it so. */
  readonly latchedAt?: number;
}

/** One norm at one object, raised by one fact. */
export interface Instance {
  readonly norm: number;
  readonly object: string;
  readonly trigger: CaseEvent;
  readonly outcome: Outcome;
}

/** By the place of their norm, up to the last norm that has any. */
export type Instances = readonly (readonly Instance[])[];

const NONE: readonly Instance[] = [];

export const instancesOf = (instances: Instances, norm: number): readonly Instance[] => instances[norm] ?? NONE;

/** Puts in place what one norm has. */
export function place(instances: (readonly Instance[])[], norm: number, ofNorm: readonly Instance[]): void {
  for (let empty = instances.length; empty < norm; empty++) instances[empty] = NONE;
  instances[norm] = ofNorm;
}

/** Equal outcomes, compared as the plain data they are. */
export function sameOutcome(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameOutcome(item, b[i]))
    );
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  let fields = 0;
  for (const field in left) {
    if (!sameOutcome(left[field], right[field])) return false;
    fields++;
  }
  return fields === Object.keys(right).length;
}
