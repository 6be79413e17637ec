import type { Period, Term } from '@zhiji/calendar';
import type { Condition, Match, Reach, Scalar } from './condition.ts';

/** A point in time a term runs from. `orTrigger`: from the trigger while the fact is not there. */
export type Anchor =
  | { readonly from: 'trigger'; readonly field?: string }
  | {
      readonly from: 'first' | 'last';
      readonly match: Match;
      readonly reach: Reach;
      readonly field?: string;
      readonly orTrigger?: true;
      /** Where there is no such fact. */
      readonly else?: Anchor;
    };

export interface TimeLimit {
  readonly period: Period;
  readonly from: Anchor;
  /** Ends with this one, counted from the same point, where it ends earlier. */
  readonly cap?: Term;
  /** A last day that is a day off stays the last day. */
  readonly rolls?: false;
}

/** A part of a norm that a reading chooses. */
export interface Choice<T> {
  readonly reading: string;
  readonly options: Readonly<Record<string, T>>;
}
/** Possibly chosen by a reading. */
export type Chosen<T> = T | Choice<T>;
export type TimeLimitChoice = Chosen<TimeLimit>;

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
  /** Object type an instance belongs to; `case` for one per case, or one for the agency. */
  readonly per: string;
  /** Judged over the agency's own facts, those that name no case, and not in any case. */
  readonly scope?: 'agency';
  readonly when?: Condition;
}

/** 义务: on a trigger something must happen by a term. */
export interface Duty extends NormHead {
  readonly form: 'duty';
  readonly on: Match;
  readonly must: readonly Match[];
  readonly mustReach: Reach;
  /**
   * Everything demanded is demanded once for each value of the trigger's list; persons and things by their names. `among`: `as` is a list of them, and
   * where the trigger's is empty it is demanded all the same.
   */
  readonly each?: { readonly field: string; readonly as: string; readonly among?: true };
  /**
   * Only what happens from the trigger, from the trigger where the object had one before, from the start of the activity or from when it begins on
   * fulfils it; otherwise earlier facts count as well.
   */
  readonly since?: 'trigger' | 'again' | 'start' | 'begins';
  /** Not owed before this. */
  readonly begins?: Anchor;
  readonly due: TimeLimitChoice;
  readonly who: string;
  /** Which time of the evidence decides: the claimed one or the recorder's. */
  readonly clock: 'claimed' | 'trusted';
  readonly extend?: {
    readonly to: TimeLimit;
    readonly if: Condition;
    readonly unless?: Condition;
    /** Where this holds, consent counts also after the first term has ended. */
    readonly late?: Condition;
  };
  readonly instead?: { readonly if: Condition; readonly due: TimeLimit };
  readonly exempt?: { readonly if: Condition; readonly until?: Condition };
  readonly pause?: {
    readonly on: Match;
    readonly resume: Match;
    readonly policy: 'extend' | 'restart' | 'none';
    /** The whole case where nothing is said. */
    readonly reach?: Reach;
    /** Each stands until a resumption of its own; otherwise the first resumption ends all. */
    readonly each?: true;
  };
  /** A later fact after which it is no longer owed. */
  readonly moot?: Match;
  /** 内部目标 for a word without a number: shown and reminded, never a breach. */
  readonly target?: { readonly id: string; readonly term: TimeLimitChoice };
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
  /** Refuses the act, reports the fact, or both. */
  readonly binds: 'act' | 'fact' | 'both';
  /** What comes after the act does not make up for it. */
  readonly incurable?: true;
  /** What has made up for it once has done so whatever comes later. */
  readonly curedForGood?: true;
}

/** 应录场景 over a span of time. */
export interface RecordingNorm extends NormHead {
  readonly form: 'recording';
  readonly on: Match;
  readonly scene: string;
  /** The whole activity, what is left of it from the trigger on, or only the moment of the trigger. */
  readonly span: 'activity' | 'rest' | 'moment';
  readonly continuous: boolean;
  readonly media: readonly string[];
  /** Photographs count only from so many on, but for those beside a film; so many stand for a whole film. */
  readonly photos?: number;
  /** A recording of its own for each value of the trigger's list. */
  readonly each?: { readonly field: string; readonly as: string };
  /** Longest gap that does not count. */
  readonly toleranceMs: Chosen<number>;
  /** The same at the beginning and at the end, where it is another. */
  readonly edgeToleranceMs?: Chosen<number>;
  /** Only statements of which this holds explain a gap. */
  readonly explained?: Condition;
  /** How far beside the span a recording still counts as made at its time. */
  readonly besideMs: number;
  /** Counts only recordings whose `as` is the person in this field of the trigger. */
  readonly takenBy?: { readonly field: string; readonly as: string };
  /** Recesses are recorded as well; otherwise nothing is owed while the activity is adjourned. */
  readonly recesses?: 'recorded';
  /** Facts at the activity that state a stretch in which nothing is owed, unless the condition holds. */
  readonly excused?: { readonly by: Match; readonly unless?: Condition };
  readonly exempt?: Condition;
}

/** 应有文书 */
export interface PaperNorm extends NormHead {
  readonly form: 'paper';
  readonly on: Match;
  readonly forms: readonly string[];
  /** Each of these sets does instead of `forms`. */
  readonly alternatives?: readonly (readonly string[])[];
  readonly reach: Reach;
  /** Made no later than this, or no earlier; a transcript by the time it covers. */
  readonly order?: { readonly before?: Match | 'trigger'; readonly after?: Match | 'trigger' };
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
  /** 办案使用: until a fact, those who work on the case need nobody's leave. */
  readonly ownWork?: {
    readonly people: Chosen<readonly { readonly match: Match; readonly field: string }[]>;
    readonly until: Match;
  };
}

/** 推定: a fact that follows from one other fact alone (effective service). */
export interface DerivedNorm extends NormHead {
  readonly form: 'derived';
  readonly when?: never;
  readonly on: Match;
  readonly type: string;
  /** When the derived fact takes place: a field of the trigger, or a term from it. */
  readonly at:
    | (TimeLimit & { readonly from: { readonly from: 'trigger' } })
    | { readonly from: 'trigger'; readonly field?: string };
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
  /** 另有规定的从其规定: the levels to whose rules the text gives way. */
  readonly defersTo?:
    | readonly string[]
    | { readonly reading: string; readonly options: Readonly<Record<string, readonly string[]>> };
  readonly chapters: readonly { readonly title: string; readonly articles: readonly Article[] }[];
  readonly readings: readonly Reading[];
}
