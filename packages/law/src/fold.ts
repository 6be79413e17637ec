import { readAfter } from './correction.ts';
import { dutyOutcome } from './duty.ts';
import { objectOf, type CaseEvent } from './event.ts';
import { breachOutcome } from './gate.ts';
import { keepOutcome } from './keep.ts';
import { matches } from './matching.ts';
import type { Instance, Outcome } from './outcome.ts';
import { paperOutcome } from './paper.ts';
import { inForce, narrowed, type Program, type SettledNorm } from './program.ts';
import { recordingOutcome } from './recording.ts';
import type { Setting } from './setting.ts';
import { settledLimit } from './settle.ts';
import { inScope, settingOf, type CaseState, type Scope } from './state.ts';
import { replay } from './step.ts';
import { emptyTimeline, factsOf, grow, hasEntry, type Timeline } from './timeline.ts';

/** 永久 is one-way and facts follow from others as they are entered: these norms are judged fact by fact. */
const byFact = (norm: SettledNorm): boolean =>
  norm.form === 'derived' || (norm.form === 'keep' && settledLimit(norm.least).period.unit === 'ever');

const PARTS = new WeakMap<Program, Program>();

function factByFact(program: Program): Program {
  let part = PARTS.get(program);
  if (!part) PARTS.set(program, (part = narrowed(program, byFact)));
  return part;
}

/** Whether anything is judged while facts are entered. */
export const judgesByFact = (program: Program): boolean => factByFact(program).onTrigger.size > 0;

/** The facts of a history, and what is judged as they are entered. */
export function entered(program: Program, log: readonly CaseEvent[], caseId: string, scope: Scope): CaseState {
  if (judgesByFact(program)) return replay(factByFact(program), log, caseId, scope);
  const read = readAfter(log.filter(({ type }) => type === 'entry.corrected'));
  const timeline = emptyTimeline();
  for (const event of log) if (!hasEntry(timeline, event.id)) grow(timeline, event, read(event));
  return { caseId, scope, timeline, instances: new Map() };
}

/** Every other norm, judged at the end of a history; those that ask what the others came to, last. */
export function judgedAtEnd(program: Program, state: CaseState): CaseState {
  const raised = raise(program, state);
  const instances = new Map([...state.instances, ...raised]);
  const whole = { ...state, instances };
  for (const last of [false, true])
    for (const [norm, found] of raised)
      if (program.norms[norm]!.last === last)
        instances.set(
          norm,
          found.map((instance) => judged(program, whole, instance)),
        );
  return whole;
}

const UNJUDGED: Outcome = { form: 'paper', applies: false, exempt: false, found: [], missing: [] };

function raise(program: Program, state: CaseState): Map<number, readonly Instance[]> {
  const raised = new Map<number, Instance[]>();
  for (const fact of everyFact(state.timeline))
    for (const norm of program.onTrigger.get(fact.type) ?? []) {
      const settled = program.norms[norm]!;
      if (byFact(settled)) continue;
      const object = objectRaised(settled, fact, state);
      if (object === undefined) continue;
      const found = raised.get(norm);
      const instance = { norm, object, trigger: fact, outcome: UNJUDGED };
      if (found) found.push(instance);
      else raised.set(norm, [instance]);
    }
  return raised;
}

const everyFact = (timeline: Timeline): readonly CaseEvent[] => [...factsOf(timeline), ...timeline.derived.values()];

/** The object at which a fact raises a norm. */
function objectRaised(
  norm: SettledNorm,
  fact: CaseEvent,
  state: Pick<CaseState, 'caseId' | 'scope'>,
): string | undefined {
  if (!inScope(norm, state) || !inForce(norm, fact.at) || ('on' in norm && !matches(fact, norm.on))) return undefined;
  return norm.per === 'case' ? state.caseId : objectOf(fact, norm.per);
}

function judged(program: Program, state: CaseState, instance: Instance): Instance {
  const norm = program.norms[instance.norm]!;
  const at = settingOf(program, state, norm, instance.object, instance.trigger);
  return { ...instance, outcome: outcomeOf(program, norm, at) };
}

function outcomeOf(program: Program, norm: SettledNorm, at: Setting): Outcome {
  switch (norm.form) {
    case 'duty':
      return dutyOutcome(norm, at, program);
    case 'gate':
      return breachOutcome(norm, at);
    case 'recording':
      return recordingOutcome(norm, at);
    case 'paper':
      return paperOutcome(norm, at);
    case 'keep':
      return keepOutcome(norm, at, program, undefined, at.trigger.at);
    case 'access':
    case 'derived':
      throw new Error(`${norm.form} norms have no instances`);
  }
}
