import { instantIn } from './belonging.ts';
import { objectOf, type CaseEvent } from './event.ts';
import { matches, type Owed, type Setting } from './condition.ts';
import { dutyOutcome } from './duty.ts';
import { breachOutcome } from './gate.ts';
import { keepOutcome } from './keep.ts';
import type { Instance, Outcome } from './outcome.ts';
import { paperOutcome } from './paper.ts';
import { factKeys, triggersOf, type Program, type SettledDerivedNorm, type SettledNorm } from './program.ts';
import { recordingOutcome } from './span.ts';
import { anchorOf, endOf } from './time-limit.ts';
import {
  emptyTimeline,
  extend,
  factsOf,
  factsOfObject,
  grow,
  hasFact,
  type GrowingTimeline,
  type Timeline,
} from './timeline.ts';

/** What the law makes of the facts of one case so far. A value: `step` never changes the state it is given. */
export interface CaseState {
  readonly caseId: string;
  readonly timeline: Timeline;
  readonly instances: ReadonlyMap<number, readonly Instance[]>;
}

export interface Delta {
  readonly norm: number;
  readonly object: string;
  readonly before?: Outcome;
  readonly after: Outcome;
}

/** A state being made. With one owner it grows in place; otherwise lists shared with older states are copied first. */
interface Draft {
  readonly caseId: string;
  timeline: GrowingTimeline;
  readonly instances: Map<number, readonly Instance[]>;
  readonly inPlace: boolean;
}

const draftOf = (caseId: string): Draft => ({ caseId, timeline: emptyTimeline(), instances: new Map(), inPlace: true });

export const initialState = (caseId: string): CaseState => stateOf(draftOf(caseId));

const stateOf = ({ caseId, timeline, instances }: Draft): CaseState => ({ caseId, timeline, instances });

/** One more fact. Touches only the norms that listen to it; a fact seen before (same id) changes nothing. */
export function step(
  program: Program,
  state: CaseState,
  event: CaseEvent,
): { state: CaseState; delta: readonly Delta[] } {
  if (hasFact(state.timeline, event.id)) return { state, delta: [] };
  if (event.type === 'entry.corrected')
    return { state: replay(program, correctedLog(state, event), state.caseId), delta: [] };
  const draft: Draft = {
    caseId: state.caseId,
    timeline: extend(state.timeline, event),
    instances: new Map(state.instances),
    inPlace: false,
  };
  const delta: Delta[] = [];
  absorb(program, draft, event, delta);
  return { state: stateOf(draft), delta };
}

/** The state after a whole history; equal to stepping through it, faster. */
export function replay(program: Program, log: readonly CaseEvent[], caseId: string): CaseState {
  const draft = draftOf(caseId);
  for (const event of corrected(log)) {
    if (hasFact(draft.timeline, event.id)) continue;
    grow(draft.timeline, event);
    absorb(program, draft, event, []);
  }
  return stateOf(draft);
}

function absorb(program: Program, draft: Draft, event: CaseEvent, delta: Delta[]): void {
  const raised = raise(program, draft, event, delta);
  for (const key of factKeys(event)) {
    for (const index of program.onFact.get(key) ?? [])
      reassess(program, draft, program.norms[index]!, event, raised, delta);
  }
}

/** New instances of the norms this fact triggers, and the facts that follow from it by law. */
function raise(program: Program, draft: Draft, event: CaseEvent, delta: Delta[]): ReadonlySet<Instance> {
  const raised = new Set<Instance>();
  for (const index of program.onTrigger.get(event.type) ?? []) {
    const norm = program.norms[index]!;
    if (event.at < norm.effectiveFrom || !triggersOf(norm).some((match) => matches(event, match))) continue;
    const object = norm.per === 'case' ? draft.caseId : objectOf(event, norm.per);
    if (object === undefined) continue;
    const setting = settingOf(program, draft, norm, object, event);
    if (norm.form === 'derived') {
      derive(program, draft, norm, setting, event, delta);
      continue;
    }
    const instance: Instance = {
      norm: index,
      object,
      trigger: event,
      outcome: outcomeOf(program, norm, setting, undefined, event)!,
    };
    draft.instances.set(index, [...(draft.instances.get(index) ?? []), instance]);
    raised.add(instance);
    delta.push({ norm: index, object, after: instance.outcome });
  }
  return raised;
}

function reassess(
  program: Program,
  draft: Draft,
  norm: SettledNorm,
  event: CaseEvent,
  raised: ReadonlySet<Instance>,
  delta: Delta[],
): void {
  const instances = draft.instances.get(norm.index);
  if (!instances) return;
  const about = norm.per === 'case' ? undefined : objectOf(event, norm.per);
  let changed: Instance[] | undefined;
  for (const [at, instance] of instances.entries()) {
    if ((about !== undefined && about !== instance.object) || raised.has(instance)) continue;
    const setting = settingOf(program, draft, norm, instance.object, instance.trigger);
    const outcome = outcomeOf(program, norm, setting, instance.outcome, event)!;
    changed ??= [...instances];
    changed[at] = { ...instance, outcome };
    delta.push({ norm: norm.index, object: instance.object, before: instance.outcome, after: outcome });
  }
  if (changed) draft.instances.set(norm.index, changed);
}

export const settingOf = (
  program: Program,
  state: Pick<CaseState, 'timeline' | 'instances'>,
  norm: SettledNorm,
  object: string,
  trigger: Setting['trigger'],
): Setting => ({
  timeline: state.timeline,
  per: norm.per,
  object,
  trigger,
  until: Infinity,
  attributes: program.attributes,
  owed: () => owedOf(program, state),
});

/** Papers and recordings the case owes and nobody has accounted for. */
function owedOf(program: Program, state: Pick<CaseState, 'timeline' | 'instances'>): Owed[] {
  const accounted = (object: string) =>
    factsOfObject(state.timeline, 'activity', object).some(
      (fact) => fact.type === 'recording.omissionExplained' || fact.type === 'recording.impossible',
    );
  return [...state.instances.values()].flat().flatMap(({ norm: index, object, outcome }): Owed[] => {
    const norm = program.norms[index]!;
    if (outcome.form === 'paper' && outcome.applies === true && outcome.exempt !== true)
      return outcome.missing.map((form) => ({ kind: 'paper', what: form, object }));
    if (outcome.form === 'recording' && norm.form === 'recording' && outcome.status === 'missing' && !accounted(object))
      return [{ kind: 'recording', what: norm.scene, object }];
    return [];
  });
}

function outcomeOf(
  program: Program,
  norm: SettledNorm,
  at: Setting,
  previous: Outcome | undefined,
  event: CaseEvent,
): Outcome | undefined {
  switch (norm.form) {
    case 'duty':
      return dutyOutcome(norm, at, program);
    case 'gate':
      return breachOutcome(norm, at, previous?.form === 'gate' ? previous : undefined, event.at);
    case 'recording':
      return recordingOutcome(norm, at);
    case 'paper':
      return paperOutcome(norm, at);
    case 'keep':
      return keepOutcome(norm, at, program, previous?.form === 'keep' ? previous : undefined);
    default:
      return undefined;
  }
}

/** A derived fact carries the name of its origin, so that deriving twice is deriving once. */
function derive(
  program: Program,
  draft: Draft,
  norm: SettledDerivedNorm,
  at: Setting,
  event: CaseEvent,
  delta: Delta[],
): void {
  const takesPlace = 'period' in norm.at ? endOf(norm.at, at, program, 'act')?.at : anchorOf(norm.at, at);
  const id = `${event.id}/${norm.id}`;
  if (takesPlace === undefined || hasFact(draft.timeline, id)) return;
  const derived: CaseEvent = {
    id,
    type: norm.type,
    at: takesPlace,
    recorded: event.recorded,
    by: { id: 'system', role: 'system' },
    objects: event.objects,
    data: { ...event.data, ...norm.data },
  };
  if (draft.inPlace) grow(draft.timeline, derived);
  else draft.timeline = extend(draft.timeline, derived);
  absorb(program, draft, derived, delta);
}

function correctedLog(state: CaseState, correction: CaseEvent): CaseEvent[] {
  return [...factsOf(state.timeline).filter((fact) => !isDerived(fact)), correction];
}

const isDerived = (fact: CaseEvent): boolean => fact.by.id === 'system' && fact.id.includes('/');

/** Corrections are entries of their own: the fact they name is read with their content, or not at all when it was declared void. */
export function corrected(log: readonly CaseEvent[]): readonly CaseEvent[] {
  const corrections = log.filter((event) => event.type === 'entry.corrected');
  if (corrections.length === 0) return log;
  const byEntry = new Map(corrections.map((correction) => [String(correction.data['entry']), correction]));
  return log.flatMap((event) => {
    const correction = byEntry.get(event.id);
    if (!correction) return [event];
    if (correction.data['void'] === true) return [];
    const data = correction.data['data'] as Record<string, unknown> | undefined;
    const at = instantIn(correction.data['occurredAt']) ?? event.at;
    return [{ ...event, at, data: data ? { ...event.data, ...data } : event.data }];
  });
}
