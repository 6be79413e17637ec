import { readAfter } from './correction.ts';
import type { CaseEvent } from './event.ts';
import { place, type Instance, type Outcome } from './outcome.ts';
import { narrowed, type Program, type SettledNorm } from './program.ts';
import { objectsRaised, outcomeOf } from './raising.ts';
import { settledChoice } from './settle.ts';
import { settingsIn, type CaseState, type MakeSetting, type Scope } from './state.ts';
import { enterAll } from './step.ts';
import { emptyTimeline, everyFact, grow } from './timeline.ts';

/** The state after a whole history: equal to stepping through it, but every norm is judged once, by all that came. */
export const replay = (program: Program, log: readonly CaseEvent[], caseId: string, scope: Scope = 'case'): CaseState =>
  judgedAtEnd(program, entered(program, distinct(log), caseId, scope));

function distinct(log: readonly CaseEvent[]): readonly CaseEvent[] {
  const seen = new Set<string>();
  return log.filter(({ id }) => seen.size < seen.add(id).size);
}

/** 永久 is one-way and facts follow from others as they are entered: these norms are judged fact by fact. */
const byFact = (norm: SettledNorm): boolean =>
  norm.form === 'derived' || (norm.form === 'keep' && settledChoice(norm.least).period.unit === 'ever');

/** By the index of what raises norms, of which every law has its own. */
const PARTS = new WeakMap<Program['onTrigger'], Program>();

function factByFact(program: Program): Program {
  let part = PARTS.get(program.onTrigger);
  if (!part) PARTS.set(program.onTrigger, (part = narrowed(program, byFact)));
  return part;
}

/** Whether anything is judged while facts are entered. */
export const judgesByFact = (program: Program): boolean => factByFact(program).onTrigger.size > 0;

/** The facts of a history without any id twice, and what is judged as they are entered. */
export function entered(program: Program, log: readonly CaseEvent[], caseId: string, scope: Scope): CaseState {
  if (judgesByFact(program)) return enterAll(factByFact(program), log, caseId, scope);
  const read = readAfter(log.filter(({ type }) => type === 'entry.corrected'));
  const timeline = emptyTimeline();
  for (const event of log) grow(timeline, event, read(event));
  return { caseId, scope, timeline, instances: [] };
}

/** Every other norm, judged at the end of a history; those that ask what the others came to, last. */
export function judgedAtEnd(program: Program, state: CaseState): CaseState {
  const raised = raise(program, state);
  const instances = [...state.instances];
  for (const [norm, found] of raised) place(instances, norm, found);
  const whole = { ...state, instances };
  const makeSetting = settingsIn(program, whole);
  for (const last of [false, true])
    for (const [norm, found] of raised)
      if (program.norms[norm]!.last === last)
        for (const instance of found) instance.outcome = judged(program, makeSetting, instance);
  return whole;
}

/** The same state with every outcome judged again by the facts as they are; stepping keeps it equal. */
export function judgedAnew(program: Program, state: CaseState): CaseState {
  const first = anew(program, state, false);
  return program.norms.some(({ last }) => last) ? anew(program, first, true) : first;
}

function anew(program: Program, state: CaseState, last: boolean): CaseState {
  const makeSetting = settingsIn(program, state);
  const again = (instance: Instance): Instance => {
    const { norm, object, trigger } = instance;
    return { norm, object, trigger, outcome: judged(program, makeSetting, instance) };
  };
  const { norms } = program;
  return {
    ...state,
    instances: state.instances.map((ofNorm, norm) => (norms[norm]!.last === last ? ofNorm.map(again) : ofNorm)),
  };
}

const UNJUDGED: Outcome = { form: 'paper', applies: false, exempt: false, found: [], missing: [] };

/** An instance that has one owner and waits for its outcome. */
type Raised = Omit<Instance, 'outcome'> & { outcome: Outcome };

function raise(program: Program, state: CaseState): Map<number, Raised[]> {
  const raised = new Map<number, Raised[]>();
  for (const fact of everyFact(state.timeline))
    for (const of of program.onTrigger.get(fact.type) ?? []) {
      const { norm } = of;
      const objects = objectsRaised(of, fact, state);
      if (objects.length === 0 || byFact(program.norms[norm]!)) continue;
      for (const object of objects) {
        const found = raised.get(norm);
        const instance = { norm, object, trigger: fact, outcome: UNJUDGED };
        if (found) found.push(instance);
        else raised.set(norm, [instance]);
      }
    }
  return raised;
}

function judged(
  program: Program,
  makeSetting: MakeSetting,
  { norm: index, object, trigger, outcome }: Raised,
): Outcome {
  const norm = program.norms[index]!;
  return outcomeOf(program, norm, makeSetting(norm, object, trigger), trigger.at, outcome);
}
