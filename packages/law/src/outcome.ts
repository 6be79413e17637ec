import type { Due } from '@zhiji/calendar';
import type { Interval } from './belonging.ts';
import type { CaseEvent } from './event.ts';
import type { Truth } from './norm.ts';

/** What a norm came to for one object: everything that does not depend on the present moment. */
export type Outcome = DutyOutcome | BreachOutcome | RecordingOutcome | PaperOutcome | KeepOutcome;

export type ExtensionState = 'none' | 'granted' | 'ask' | 'noGround' | 'barred' | 'tooLate';

export interface DutyOutcome {
  readonly form: 'duty';
  readonly applies: Truth;
  /** The strictest due that may bind; absent where the text gives no term or the term has not begun. */
  readonly due?: Due;
  /** Where an open question could still move the due, the later one. */
  readonly laterDue?: Due;
  readonly base?: Due;
  readonly extension: ExtensionState;
  readonly exempt: Truth;
  /** An exemption stands only provisionally until its approvals are there. */
  readonly exemptProvisional: boolean;
  readonly moot: boolean;
  readonly paused: boolean;
  readonly evidence: readonly string[];
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
    readonly why: 'medium' | 'tooFewPhotos' | 'otherTime';
    readonly offMs?: number;
  }[];
}

export interface PaperOutcome {
  readonly form: 'paper';
  readonly applies: Truth;
  readonly exempt: Truth;
  readonly found: readonly { readonly form: string; readonly document: string; readonly late?: boolean }[];
  readonly missing: readonly string[];
}

export interface KeepOutcome {
  readonly form: 'keep';
  readonly applies: Truth;
  /** `permanent`, a last day, or `hold` while its clock has not begun. */
  readonly until: { readonly lastDay: number } | 'permanent' | 'hold';
  /** Once permanent, always permanent. */
  readonly latched: boolean;
}

/** One norm at one object, raised by one fact. */
export interface Instance {
  readonly norm: number;
  readonly object: string;
  readonly trigger: CaseEvent;
  readonly outcome: Outcome;
}
