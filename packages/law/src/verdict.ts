import type { Due } from '@zhiji/calendar';
import type { AccessLack } from './access.ts';
import type { DutyStatus } from './duty-status.ts';
import type { Lack } from './lack.ts';
import type { RecordingOutcome, RecordingStatus } from './outcome.ts';
import type { SettledNorm } from './program.ts';
import type { Retention } from './retention.ts';

/** What every verdict carries: where it stands in the law and what it is about. */
export interface Verdict {
  readonly norms: readonly number[];
  readonly requirements: readonly string[];
  readonly articles: readonly string[];
  readonly topic: string;
  readonly object: { readonly type: string; readonly id: string };
  readonly gist: string;
}

export interface DutyView extends Verdict {
  readonly trigger: string;
  readonly status: DutyStatus;
  readonly who: string;
  readonly due?: Due;
  /** The latest due an open question may still lead to; absent where it may lead to none. */
  readonly laterDue?: Due;
  readonly base?: Due;
  readonly extension: string;
  /** An exemption that still waits for its approvals. */
  readonly provisional: boolean;
  readonly doneAt?: number;
  readonly breachAt?: number;
  readonly evidence: readonly string[];
  /** 待裁决: one text grants an extension or exemption that another does not; the stricter stands until the competent body rules. */
  readonly contested?: boolean;
  /** Types of the facts still to come. */
  readonly missing: readonly string[];
}

export interface BreachView extends Verdict {
  readonly act: string;
  readonly at: number;
  readonly cured?: number;
  readonly event: string;
  readonly missing: readonly Lack[];
}

export interface BlockedView extends Verdict {
  readonly act: string;
  readonly refusal: string;
  readonly missing: readonly Lack[];
}

export interface RecordingView extends Verdict {
  readonly scenes: readonly string[];
  readonly continuous: boolean;
  readonly status: RecordingStatus;
  readonly from?: number;
  readonly to?: number;
  readonly coverage?: number;
  readonly gaps: RecordingOutcome['gaps'];
  readonly recordings: readonly string[];
  readonly notCounted: RecordingOutcome['notCounted'];
  /** Carriers and the like of which there is no recording. */
  readonly without: readonly string[];
}

export interface DocumentView extends Verdict {
  readonly form: string;
  readonly status: 'present' | 'late' | 'early' | 'missing' | 'exempt' | 'unknown';
  readonly document?: string;
}

export interface ApprovalView extends Verdict {
  readonly act: string;
  readonly matter: string;
  readonly chain: readonly string[];
  readonly missing: readonly string[];
}

export interface AccessView extends Verdict {
  readonly request: string;
  readonly action: string;
  readonly by: string;
  readonly allowed: boolean;
  readonly chain: readonly string[];
  readonly missing: readonly AccessLack[];
}

export interface TargetView extends Verdict {
  readonly target: string;
  readonly due: number;
  readonly late: boolean;
}

export interface Question {
  readonly finding: string;
  readonly neededBy: readonly number[];
}

export interface CaseView {
  readonly at: number;
  readonly duties: readonly DutyView[];
  readonly breaches: readonly BreachView[];
  readonly blocked: readonly BlockedView[];
  readonly recordings: readonly RecordingView[];
  readonly documents: readonly DocumentView[];
  readonly approvals: readonly ApprovalView[];
  readonly retention: readonly Retention[];
  readonly access: readonly AccessView[];
  readonly targets: readonly TargetView[];
  /** Findings nobody has made yet and on which a verdict waits, with the norms that wait. */
  readonly questions: readonly Question[];
  /** The next instant at which a verdict changes without a new fact. */
  readonly nextWake?: number;
}

export const verdictOf = (norm: SettledNorm, object: string): Verdict => ({
  norms: [norm.index],
  requirements: norm.requirements,
  articles: [norm.article],
  topic: norm.topic,
  object: { type: norm.scope && norm.per === 'case' ? norm.scope : norm.per, id: object },
  gist: norm.gist,
});

/** Several verdicts on one thing as one: the first speaks, all are named. */
export const mergeVerdicts = (verdicts: readonly Verdict[]): Pick<Verdict, 'norms' | 'requirements' | 'articles'> => ({
  norms: verdicts.flatMap(({ norms }) => norms),
  requirements: [...new Set(verdicts.flatMap(({ requirements }) => requirements))],
  articles: [...new Set(verdicts.flatMap(({ articles }) => articles))],
});
