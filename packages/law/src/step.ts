import { dayOf, endOfDay, formatDay } from '@zhiji/calendar';
import { readAfter } from './correction.ts';
import type { CaseEvent } from './event.ts';
import { instantIn, isInstant } from './instant-in.ts';
import { instancesOf, place, sameOutcome, type Instance, type Instances, type Outcome } from './outcome.ts';
import type { Listener, Program, SettledDerivedNorm } from './program.ts';
import { objectsRaised, outcomeOf } from './raising.ts';
import { driftingBy, missing, type Drifting } from './recording.ts';
import type { Setting } from './setting.ts';
import { settingsIn, type CaseState, type MakeSetting, type Scope } from './state.ts';
import { nearnessOf, type Nearness } from './nearness.ts';
import { factKeys, freshTypes } from './fact-keys.ts';
import { concerned, mayMove } from './subscription.ts';
import { endOf } from './time-limit.ts';
import {
  continued,
  emptyTimeline,
  entriesOf,
  factById,
  factsOfType,
  grow,
  hasEntry,
  infer,
  type GrowingTimeline,
} from './timeline.ts';

export interface Delta {
  readonly norm: number;
  readonly object: string;
  readonly before?: Outcome;
  readonly after: Outcome;
}

/** A state being made. */
interface Draft {
  readonly caseId: string;
  readonly scope: Scope;
  readonly timeline: GrowingTimeline;
  readonly instances: (readonly Instance[])[];
  readonly delta: Delta[];
}

const draftOf = (caseId: string, scope: Scope): Draft => ({
  caseId,
  scope,
  timeline: emptyTimeline(),
  instances: [],
  delta: [],
});

const stateOf = ({ caseId, scope, timeline, instances }: Draft): CaseState => ({ caseId, scope, timeline, instances });

export const initialState = (caseId: string, scope: Scope = 'case'): CaseState => stateOf(draftOf(caseId, scope));

/** One more fact. Touches only the norms that listen to it; a fact seen before (same id) changes nothing. */
export function step(
  program: Program,
  state: CaseState,
  event: CaseEvent,
): { state: CaseState; delta: readonly Delta[] } {
  if (hasEntry(state.timeline, event.id)) return { state, delta: [] };
  if (event.type === 'entry.corrected') {
    const draft = amended(program, state, event);
    return { state: stateOf(draft), delta: changes(state.instances, draft.instances) };
  }
  const reading = readingOf(event, state);
  const draft: Draft = {
    caseId: state.caseId,
    scope: state.scope,
    timeline: continued(state.timeline),
    instances: [...state.instances],
    delta: [],
  };
  enter(program, draft, event, reading);
  return { state: stateOf(draft), delta: draft.delta };
}

/** The state after a whole history without any id twice, every norm judged at every fact; equal to stepping through it. */
export function enterAll(program: Program, log: readonly CaseEvent[], caseId: string, scope: Scope): CaseState {
  let draft = draftOf(caseId, scope);
  for (const event of log) {
    if (event.type === 'entry.corrected') draft = amended(program, draft, event);
    else enter(program, draft, event, readingOf(event, draft));
  }
  return stateOf(draft);
}

function enter(program: Program, draft: Draft, entry: CaseEvent, reading: CaseEvent | undefined): void {
  grow(draft.timeline, entry, reading);
  if (reading) absorb(program, draft, reading);
}

/** How an entry reads that was corrected before it arrived. */
function readingOf(event: CaseEvent, { timeline }: Pick<CaseState, 'timeline'>): CaseEvent | undefined {
  return factsOfType(timeline, 'entry.corrected').length === 0
    ? event
    : readAfter(correctionsIn(entriesOf(timeline)))(event);
}

const correctionsIn = (entries: readonly CaseEvent[]) => entries.filter(({ type }) => type === 'entry.corrected');

/** Everything read anew with one more correction. What was permanent stays so: a correction does not shorten any keeping. */
function amended(program: Program, state: CaseState, correction: CaseEvent): Draft {
  const entries = [...entriesOf(state.timeline), correction];
  const read = readAfter(correctionsIn(entries));
  const draft = draftOf(state.caseId, state.scope);
  for (const entry of entries) enter(program, draft, entry, read(entry));
  return { ...draft, instances: draft.instances.map((ofNorm) => ofNorm.map((instance) => latched(instance, state))) };
}

function latched(instance: Instance, earlier: CaseState): Instance {
  const before = instancesOf(earlier.instances, instance.norm).find(
    ({ object }) => object === instance.object,
  )?.outcome;
  if (instance.outcome.form !== 'keep' || before?.form !== 'keep' || before.latchedAt === undefined) return instance;
  return { ...instance, outcome: { ...instance.outcome, applies: true, latchedAt: before.latchedAt } };
}

function absorb(program: Program, draft: Draft, fact: CaseEvent): void {
  if (draft.instances.length === 0 && !program.onTrigger.has(fact.type)) return;
  const touched = touchedBy(fact, program, draft);
  const coming: Coming = {
    fact,
    nearness: nearnessOf(fact, draft.timeline),
    drifting: driftingBy(fact, draft.timeline),
    makeSetting: settingsIn(program, draft),
  };
  // Those that ask what the others came to, last.
  for (const last of [false, true]) {
    raise(program, draft, coming, last);
    for (const listener of touched.values()) if (listener.last === last) reassess(program, draft, listener, coming);
  }
  follow(program, draft, coming);
}

/** The norms judged before that listen to a fact, each in the widest way in which it hears it. */
function touchedBy(fact: CaseEvent, program: Program, { timeline, instances }: Draft): ReadonlyMap<number, Listener> {
  const touched = new Map<number, Listener>();
  const fresh = freshTypes(fact, timeline);
  for (const key of factKeys(fact, timeline, (key) => program.onFact.has(key)))
    for (const listener of program.onFact.get(key) ?? []) {
      const { norm, width, per, moving } = listener;
      // At an object that is new nothing has been judged before.
      if (instancesOf(instances, norm).length === 0 || (width === 0 && fresh.has(per))) continue;
      const wider = touched.get(norm);
      if ((wider === undefined || wider.width < width) && mayMove(moving, timeline)) touched.set(norm, listener);
    }
  return touched;
}

/** A fact on its way in, with what is told of it once. */
interface Coming {
  readonly fact: CaseEvent;
  readonly nearness: Nearness;
  readonly drifting: Drifting | undefined;
  readonly makeSetting: MakeSetting;
}

/** New instances of the norms this fact triggers. */
function raise(program: Program, draft: Draft, { fact, makeSetting }: Coming, last: boolean): void {
  for (const raised of program.onTrigger.get(fact.type) ?? []) {
    if (raised.last !== last || raised.form === 'derived') continue;
    for (const object of objectsRaised(raised, fact, draft)) {
      const norm = raised.norm;
      const outcome = outcomeOf(program, program.norms[norm]!, makeSetting(raised, object, fact), fact.at);
      const instance = { norm, object, trigger: fact, outcome };
      place(draft.instances, norm, [...instancesOf(draft.instances, norm), instance]);
      draft.delta.push({ norm, object, after: outcome });
    }
  }
}

/** What a norm came to before this fact, judged again where the fact may concern it. */
function reassess(
  program: Program,
  draft: Draft,
  { norm: index, per, hears }: Listener,
  { fact, nearness, drifting, makeSetting }: Coming,
): void {
  const instances = instancesOf(draft.instances, index);
  const norm = program.norms[index]!;
  const misses = drifting && hears === 'nearInTime' ? missing(norm, drifting, draft.timeline) : undefined;
  const isConcerned = concerned(fact, per, hears, nearness);
  let changed: Instance[] | undefined;
  for (let at = 0; at < instances.length; at++) {
    const instance = instances[at]!;
    const { object, trigger } = instance;
    if (trigger === fact || !isConcerned(instance)) continue;
    if (misses?.(instance)) continue;
    const setting = makeSetting({ per }, object, trigger);
    const outcome = outcomeOf(program, norm, setting, fact.at, instance.outcome);
    if (sameOutcome(outcome, instance.outcome)) continue;
    changed ??= [...instances];
    changed[at] = { ...instance, outcome };
    draft.delta.push({ norm: index, object, before: instance.outcome, after: outcome });
  }
  if (changed) place(draft.instances, index, changed);
}

/** The facts that follow from this one by law, each after everything was judged by it. */
function follow(program: Program, draft: Draft, { fact, makeSetting }: Coming): void {
  for (const raised of program.onTrigger.get(fact.type) ?? []) {
    if (raised.form !== 'derived') continue;
    const [object] = objectsRaised(raised, fact, draft);
    const norm = program.norms[raised.norm] as SettledDerivedNorm;
    if (object !== undefined) derive(program, draft, norm, makeSetting(norm, object, fact));
  }
}

/** A derived fact carries the name of its origin and its type, so that deriving twice, or by two texts, is deriving once. */
function derive(program: Program, draft: Draft, norm: SettledDerivedNorm, at: Setting): void {
  const { trigger } = at;
  const end = 'period' in norm.at ? endOf(norm.at, at, program, 'act') : undefined;
  const takesPlace = 'period' in norm.at ? end?.at : onItsDay(trigger, norm.at.field);
  const id = `${trigger.id}/${norm.type}`;
  if (takesPlace === undefined || factById(draft.timeline, id)) return;
  const fact: CaseEvent = {
    id,
    type: norm.type,
    at: takesPlace,
    recorded: trigger.recorded,
    by: { id: 'system', role: 'system' },
    objects: trigger.objects,
    // A further term runs from the day on which this one ended, not from midnight after it.
    data: { ...trigger.data, ...norm.data, ...(end ? { lastDay: formatDay(end.lastDay) } : {}) },
  };
  infer(draft.timeline, fact, trigger);
  absorb(program, draft, fact);
}

/** When a fact took place that may state its day only: at its own instant where that lies on the day, else as near to it as the day allows. */
function onItsDay(fact: CaseEvent, field: string | undefined): number | undefined {
  if (field === undefined) return fact.at;
  const stated = instantIn(fact.data[field]);
  if (stated === undefined || isInstant(fact.data[field])) return stated;
  return Math.min(Math.max(fact.at, stated), endOfDay(dayOf(stated)) - 1);
}

/** What a reading anew changed. */
function changes(before: Instances, after: Instances): Delta[] {
  return after.flatMap((instances, norm) =>
    instances.flatMap(({ object, trigger, outcome }): Delta[] => {
      const was = instancesOf(before, norm).find((i) => i.object === object && i.trigger.id === trigger.id)?.outcome;
      if (was && sameOutcome(was, outcome)) return [];
      return [{ norm, object, ...(was ? { before: was } : {}), after: outcome }];
    }),
  );
}
