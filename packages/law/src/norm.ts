import type { Period } from '@zhiji/calendar';

/** 是、否、未认定 */
export type Truth = boolean | 'unknown';

export type Scalar = string | number | boolean;
/** What a data field must be: equal, one of, containing all of, present, a list of at least so many. */
export type Test =
  | Scalar
  | readonly Scalar[]
  | { readonly has: readonly Scalar[] }
  | { readonly present: boolean }
  | { readonly atLeast: number };

/** Which facts count: an event type and tests on its data fields. */
export interface Match {
  readonly type: string;
  readonly where?: Readonly<Record<string, Test>>;
}

/** Where related facts are looked for: at the object the norm is about, or anywhere in the case. */
export type Reach = 'object' | 'case';

/** 条件 as plain data. Every leaf is a fact, a finding or an approval; unknown stays unknown. */
export type Condition =
  | { readonly is: 'finding'; readonly finding: string }
  | {
      readonly is: 'approved';
      readonly matter: string;
      readonly roles: readonly string[];
      readonly scoped?: boolean;
      readonly distinct?: boolean;
    }
  | {
      readonly is: 'seen';
      readonly match: Match;
      readonly reach: Reach;
      readonly atLeast?: number;
      readonly by?: string;
    }
  | { readonly is: 'trigger'; readonly field: string; readonly test: Test }
  | { readonly is: 'attribute'; readonly name: string; readonly test: Test }
  | { readonly is: 'filled'; readonly fields: readonly string[] }
  | { readonly is: 'signed'; readonly signatories: readonly string[]; readonly refusable: readonly string[] }
  | { readonly is: 'otherActor'; readonly than: Match; readonly reach: Reach }
  | { readonly is: 'sameValue'; readonly field: string; readonly as: Match; readonly asField: string }
  | { readonly is: 'ordered'; readonly first: Match; readonly second: Match | 'trigger' }
  /** Every paper and recording owed so far is there, excused, or its absence accounted for. */
  | { readonly is: 'complete' }
  | { readonly is: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'constant'; readonly value: boolean }
  | { readonly is: 'reading'; readonly id: string; readonly options: Readonly<Record<string, Condition>> };

/** A point in time a term runs from. */
export type Anchor =
  | { readonly from: 'trigger'; readonly field?: string }
  | { readonly from: 'first' | 'last'; readonly match: Match; readonly reach: Reach; readonly field?: string };

export interface TimeLimit {
  readonly period: Period;
  readonly from: Anchor;
}

/** 期限, possibly chosen by a reading. */
export type TimeLimitChoice =
  | TimeLimit
  | { readonly reading: string; readonly options: Readonly<Record<string, TimeLimit>> };

export interface NormHead {
  /** Unique in its pack, e.g. `24.2.store`. */
  readonly id: string;
  /** e.g. 第二十四条第二款 */
  readonly article: string;
  /** Catalogue ids this norm carries out. */
  readonly requirements: readonly string[];
  /** Key on which regimes are compared and merged. */
  readonly topic: string;
  /** Our own short statement of what is owed, in Chinese. */
  readonly gist: string;
  /** Object type an instance belongs to; `case` for one per case. */
  readonly per: string;
  readonly when?: Condition;
}

/** 义务: on a trigger something must happen by a term. */
export interface Duty extends NormHead {
  readonly form: 'duty';
  readonly on: Match;
  readonly must: readonly Match[];
  readonly mustReach: Reach;
  readonly due: TimeLimitChoice;
  readonly who: string;
  /** Which time of the evidence decides: the claimed one or the recorder's. */
  readonly clock: 'claimed' | 'trusted';
  readonly extend?: { readonly to: TimeLimit; readonly if: Condition; readonly unless?: Condition };
  readonly instead?: { readonly if: Condition; readonly due: TimeLimit };
  readonly exempt?: { readonly if: Condition; readonly until?: Condition };
  readonly pause?: { readonly on: Match; readonly resume: Match; readonly policy: 'extend' | 'restart' | 'none' };
  readonly moot?: Match;
  /** 内部目标 for a word without a number: shown and reminded, never a breach. */
  readonly target?: { readonly id: string; readonly term: TimeLimit };
}

/** 前置条件: an act the system refuses, and whose earlier happening is a breach, until something is there. */
export interface Gate extends NormHead {
  readonly form: 'gate';
  readonly act: string;
  /** The fact that performs the act. */
  readonly on: Match;
  /** For norms per object: the event after which the object awaits the act. */
  readonly opens?: Match;
  readonly need: Condition;
  /** What the refusal says. */
  readonly refusal: string;
  readonly facts: 'breach' | 'ignore';
}

/** 应录场景 over a span of time. */
export interface RecordingNorm extends NormHead {
  readonly form: 'recording';
  readonly on: Match;
  readonly scene: string;
  /** The whole activity, or only the moment of the trigger. */
  readonly span: 'activity' | 'moment';
  readonly continuous: boolean;
  readonly media: readonly string[];
  readonly photos?: number;
  readonly toleranceMs: number;
  readonly exempt?: Condition;
}

/** 应有文书 */
export interface PaperNorm extends NormHead {
  readonly form: 'paper';
  readonly on: Match;
  readonly forms: readonly string[];
  /** Any one of `forms` is enough. */
  readonly anyOf?: boolean;
  readonly reach: Reach;
  readonly order?: { readonly before?: 'trigger'; readonly notAfterMs?: number };
  readonly exempt?: Condition;
}

/** 保存期限: one class a recording may fall into. */
export interface KeepNorm extends NormHead {
  readonly form: 'keep';
  readonly least: TimeLimitChoice;
}

/** 调阅: who must agree before a kind of access. */
export interface AccessNorm extends NormHead {
  readonly form: 'access';
  readonly action: string;
  readonly chain: readonly string[];
  readonly matter: string;
  readonly released: boolean;
  readonly register: readonly string[];
}

/** 推定: a fact that follows from others (effective service). */
export interface DerivedNorm extends NormHead {
  readonly form: 'derived';
  readonly on: Match;
  readonly type: string;
  /** When the derived fact takes place, relative to the trigger. */
  readonly at: TimeLimit | Anchor;
  readonly data?: Readonly<Record<string, Scalar>>;
}

export type Norm = Duty | Gate | RecordingNorm | PaperNorm | KeepNorm | AccessNorm | DerivedNorm;

/** An article that computes nothing says why. */
export interface NonOperative {
  readonly article: string;
  readonly requirements: readonly string[];
  readonly reason: string;
}

/** 解释口径: a named gap of the text, its adopted default and the alternatives. */
export interface Reading {
  readonly id: string;
  readonly question: string;
  readonly options: Readonly<Record<string, string>>;
  readonly decidedBy: string;
}

export interface Article {
  readonly number: string;
  readonly gist: string;
  readonly norms: readonly Norm[];
  readonly nonOperative: readonly NonOperative[];
}

/** 规定包: one official text as law data. */
export interface Pack {
  readonly code: string;
  readonly title: string;
  readonly issuer: string;
  readonly version: string;
  readonly chapters: readonly { readonly title: string; readonly articles: readonly Article[] }[];
  readonly readings: readonly Reading[];
}
