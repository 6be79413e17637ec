import { due as dueOf, type Due } from '@zhiji/calendar';
import { accessAnswer, type AccessAnswer } from './access.ts';
import { breachOf, dutyStatus, type DutyStatus } from './duty-status.ts';
import type { CaseEvent } from './event.ts';
import { judgeWithReasons, type Judgement } from './judge.ts';
import { lacksOf, type Lack } from './lack.ts';
import {
  instancesOf,
  type BreachOutcome,
  type DutyOutcome,
  type ExtensionState,
  type Instance,
  type Outcome,
  type PaperOutcome,
  type RecordingOutcome,
} from './outcome.ts';
import { claimedBy } from './matching.ts';
import type {
  Program,
  SettledDuty,
  SettledKeepNorm,
  SettledNorm,
  SettledPaperNorm,
  SettledRecordingNorm,
} from './program.ts';
import type { Setting } from './setting.ts';
import { settledChoice } from './settle.ts';
import { settingOf, type CaseState } from './state.ts';
import { anchorOf } from './time-limit.ts';
import { factById, factsOfObject, type Timeline } from './timeline.ts';

/** 依据: one step of a reason. Stored nowhere: it is made anew from the law and the facts, so that a verdict explains itself the same way for ever. */
export type Reason =
  | {
      readonly why: 'cite';
      readonly pack: string;
      readonly article: string;
      readonly gist: string;
      readonly requirements: readonly string[];
    }
  | { readonly why: 'raised'; readonly event: string; readonly type: string; readonly at: number }
  | { readonly why: 'when'; readonly judgement: Judgement }
  | { readonly why: 'term'; readonly due: Due; readonly role: 'base' | 'actual' | 'possible' }
  | { readonly why: 'noTerm'; readonly begun: boolean }
  | { readonly why: 'instead' | 'pause'; readonly judgement?: Judgement }
  | { readonly why: 'extension'; readonly state: ExtensionState; readonly grounds: Judgement; readonly bar?: Judgement }
  | { readonly why: 'exemption'; readonly judgement: Judgement; readonly provisional: boolean }
  | { readonly why: 'evidence'; readonly events: readonly string[]; readonly doneAt?: number }
  | { readonly why: 'lacking'; readonly lacks: readonly Lack[]; readonly who?: string; readonly atTheTime?: true }
  | { readonly why: 'cured'; readonly at: number }
  | {
      readonly why: 'recorded';
      readonly outcome: RecordingOutcome;
      readonly scene: string;
      readonly continuous: boolean;
    }
  | { readonly why: 'papers'; readonly outcome: PaperOutcome }
  /** Facts that name none of the objects they could be for and count at several of them. */
  | { readonly why: 'shared'; readonly facts: readonly string[]; readonly per: string }
  | { readonly why: 'kept'; readonly until: 'permanent' | 'hold' | Due; readonly latched: boolean }
  | {
      readonly why: 'access';
      readonly answer: AccessAnswer;
      readonly pack: string;
      readonly action: string;
      readonly released: boolean;
    }
  | { readonly why: 'derived'; readonly type: string; readonly at: number }
  | {
      readonly why: 'verdict';
      readonly status: DutyStatus;
      readonly asOf: number;
      readonly due?: number;
      readonly breachAt?: number;
    }
  | { readonly why: 'reading'; readonly id: string; readonly chosen: string; readonly others: readonly string[] };

/** 理由 of one verdict. */
export interface Proof {
  readonly norm: number;
  readonly object: string;
  readonly reasons: readonly Reason[];
}

interface Target {
  readonly norm: number;
  readonly object: string;
  readonly trigger?: string;
  readonly recording?: string;
}

/**
 * Why a norm says what it says of one object at an instant; undefined when it says nothing of that object. The object of an access norm is the request,
 * asked of one of its recordings or of all of it.
 */
export function explain(program: Program, state: CaseState, target: Target, asOf: number): Proof | undefined {
  const norm = program.norms[target.norm];
  const reasons = norm && reasonsFor(program, state, norm, target, asOf);
  if (!reasons) return undefined;
  const { pack, article, gist, requirements } = norm;
  return {
    norm: target.norm,
    object: target.object,
    reasons: [{ why: 'cite', pack, article, gist, requirements }, ...reasons, ...readingsOf(program, norm)],
  };
}

function reasonsFor(
  program: Program,
  state: CaseState,
  norm: SettledNorm,
  { object, trigger, recording }: Target,
  asOf: number,
): readonly Reason[] | undefined {
  const instance = instancesOf(state.instances, norm.index).findLast(
    (i) => i.object === object && (trigger === undefined || i.trigger.id === trigger),
  );
  if (instance) return reasonsOf(program, state, norm, instance, asOf);
  switch (norm.form) {
    case 'gate': {
      const act = {
        id: '',
        type: norm.on.type,
        at: asOf,
        recorded: asOf,
        by: { id: '', role: '' },
        objects: [],
        data: {},
      };
      const at = settingOf(program, state, norm, object, act, 'outline');
      return [...whenOf(norm, at), { why: 'lacking', lacks: lacksOf(judgeWithReasons(norm.need, at), at) }];
    }
    case 'access': {
      const asked = factsOfObject(state.timeline, 'access', object).find(({ type }) => type === 'access.requested');
      const answer =
        asked && accessAnswer(program, state, object, recording, asked.by.id, asOf).find((a) => a.norm === norm.index);
      const { pack, action, released } = norm;
      return answer && [raisedBy(asked), { why: 'access', answer, pack, action, released }];
    }
    case 'derived': {
      const facts = factsOfObject(state.timeline, norm.per, object);
      const fact = facts.findLast(({ id, type }) => type === norm.type && id.endsWith(`/${norm.id}`));
      const origin = fact && factById(state.timeline, fact.id.slice(0, -norm.id.length - 1));
      return origin && [raisedBy(origin), { why: 'derived', type: norm.type, at: fact.at }];
    }
    default:
      return undefined;
  }
}

function reasonsOf(
  program: Program,
  state: CaseState,
  norm: SettledNorm,
  { trigger, outcome, object }: Instance,
  asOf: number,
): readonly Reason[] {
  const at = settingOf(program, state, norm, object, trigger);
  const head = [raisedBy(trigger), ...whenOf(norm, at)];
  if (norm.form === 'duty' && outcome.form === 'duty')
    return [...head, ...dutyReasons(norm, outcome, at, asOf), ...sharedOf(state, norm, object, outcome)];
  if (norm.form === 'gate' && outcome.form === 'gate') {
    const then = { ...at, until: trigger.at };
    const lacks = lacksOf(judgeWithReasons(norm.need, then), then);
    return [...head, { why: 'lacking', lacks, atTheTime: true }, ...cureOf(outcome)];
  }
  if (norm.form === 'recording' && outcome.form === 'recording')
    return [
      ...head,
      { why: 'recorded', outcome, scene: norm.scene, continuous: norm.continuous },
      ...exemptionOf(norm, at),
    ];
  if (norm.form === 'paper' && outcome.form === 'paper')
    return [...head, { why: 'papers', outcome }, ...exemptionOf(norm, at), ...sharedOf(state, norm, object, outcome)];
  if (norm.form === 'keep' && outcome.form === 'keep') {
    const until = typeof outcome.until === 'string' ? outcome.until : keepingOf(norm, at, program);
    return [
      ...head,
      ...(outcome.applies === false ? [] : [{ why: 'kept', until, latched: outcome.latchedAt !== undefined } as const]),
    ];
  }
  return head;
}

const raisedBy = ({ id, type, at }: CaseEvent): Reason => ({ why: 'raised', event: id, type, at });

const whenOf = ({ when }: SettledNorm, at: Setting): readonly Reason[] =>
  when ? [{ why: 'when', judgement: judgeWithReasons(when, at) }] : [];

const exemptionOf = ({ exempt }: SettledRecordingNorm | SettledPaperNorm, at: Setting): readonly Reason[] =>
  exempt ? [{ why: 'exemption', judgement: judgeWithReasons(exempt, at), provisional: false }] : [];

const cureOf = ({ curedAt }: BreachOutcome): readonly Reason[] =>
  curedAt === undefined ? [] : [{ why: 'cured', at: curedAt }];

/** What counts here and at another object as well, and says of neither that it is for that one: taken for both, for nobody may guess which. */
function sharedOf(
  { instances, timeline }: CaseState,
  norm: SettledNorm,
  object: string,
  outcome: DutyOutcome | PaperOutcome,
): readonly Reason[] {
  if (norm.per === 'case') return [];
  const elsewhere = new Set(
    instancesOf(instances, norm.index).flatMap((other) =>
      other.object === object ? [] : countedIn(other.outcome, timeline),
    ),
  );
  const facts = countedIn(outcome, timeline).filter(
    (fact) => elsewhere.has(fact) && claimedBy(fact, timeline, norm.per).length === 0,
  );
  return facts.length === 0 ? [] : [{ why: 'shared', facts: facts.map(({ id }) => id), per: norm.per }];
}

function countedIn(outcome: Outcome, timeline: Timeline): readonly CaseEvent[] {
  if (outcome.form === 'duty') return outcome.evidence.flatMap((id) => factById(timeline, id) ?? []);
  if (outcome.form !== 'paper') return [];
  return outcome.found.flatMap(({ document }) => factsOfObject(timeline, 'document', document).find(isFinished) ?? []);
}

const isFinished = ({ type }: CaseEvent): boolean => type === 'document.finalized';

/** The arithmetic of a retention minimum. */
function keepingOf(norm: SettledKeepNorm, at: Setting, program: Program): Due {
  const { period, from } = settledChoice(norm.least);
  if (period.unit === 'ever' || period.unit === 'none' || period.unit === 'standard')
    throw new Error(`${norm.id} has no last day`);
  return dueOf(period, anchorOf(from, at)!, { bounds: 'retention' }, program.calendar);
}

function dutyReasons(norm: SettledDuty, outcome: DutyOutcome, at: Setting, asOf: number): readonly Reason[] {
  if (outcome.applies === false) return [];
  const { base, due, laterDue, doneAt, evidence } = outcome;
  const reasons: Reason[] = [
    base ? { why: 'term', due: base, role: 'base' } : { why: 'noTerm', begun: hasNoTerm(norm) },
  ];
  const { instead, extend, exempt } = norm;
  if (instead) reasons.push({ why: 'instead', judgement: judgeWithReasons(instead.if, at) });
  if (extend)
    reasons.push({
      why: 'extension',
      state: outcome.extension,
      grounds: judgeWithReasons(extend.if, at),
      ...(extend.unless ? { bar: judgeWithReasons(extend.unless, at) } : {}),
    });
  if (exempt)
    reasons.push({
      why: 'exemption',
      judgement: judgeWithReasons(exempt.if, at),
      provisional: outcome.exemptProvisional,
    });
  if (outcome.pausedSince !== undefined) reasons.push({ why: 'pause' });
  if (due && due.at !== base?.at) reasons.push({ why: 'term', due, role: 'actual' });
  if (laterDue !== undefined && laterDue !== 'open') reasons.push({ why: 'term', due: laterDue, role: 'possible' });
  reasons.push({ why: 'evidence', events: evidence, ...(doneAt === undefined ? {} : { doneAt }) });
  const lacks = outcome.lacking.map(({ type, where }): Lack => ({ lacks: 'fact', type, ...(where ? { where } : {}) }));
  if (lacks.length > 0) reasons.push({ why: 'lacking', lacks, who: norm.who });
  const breachAt = breachOf(outcome, asOf);
  reasons.push({
    why: 'verdict',
    status: dutyStatus(outcome, asOf),
    asOf,
    ...(due ? { due: due.at } : {}),
    ...(breachAt === undefined ? {} : { breachAt }),
  });
  return reasons;
}

const hasNoTerm = (norm: SettledDuty): boolean =>
  'word' in settledChoice(norm.due).period || settledChoice(norm.due).period.unit === 'none';

/** The readings the norm as written depends on, with the option in force. */
const readingsOf = (program: Program, { readings }: SettledNorm): readonly Reason[] =>
  readings.map((id) => {
    const chosen = program.readings[id] ?? 'default';
    const reading = program.packs.flatMap((pack) => pack.readings).find((r) => r.id === id);
    return {
      why: 'reading',
      id,
      chosen,
      others: Object.keys(reading?.options ?? {}).filter((option) => option !== chosen),
    };
  });
