import type { Condition } from './condition.ts';
import type { CaseEvent } from './event.ts';
import { entered, judgedAtEnd, judgesByFact } from './fold.ts';
import { instancesOf, sameOutcome, type Instance, type Outcome } from './outcome.ts';
import { narrowed, triggerOf, type Program, type SettledNorm } from './program.ts';
import type { CaseState, Scope } from './state.ts';
import { attention } from './fact-keys.ts';
import { conditionsOf, subscriptionsOf } from './subscription.ts';

/** What came of one norm at one object, raised by one fact, under two laws; absent where the law does not raise it. */
export interface Change {
  /** Pack and id. */
  readonly norm: string;
  readonly object: string;
  readonly trigger: string;
  readonly before?: Outcome;
  readonly after?: Outcome;
}

/** 修订: how another law judges the same histories. */
export interface Revision {
  /** The norms that may come out differently; all others come out the same in any history. */
  readonly norms: readonly string[];
  /** Whether a history raises any of them. */
  readonly concerns: (log: readonly Pick<CaseEvent, 'type'>[]) => boolean;
  /** Every outcome of a history, no entry of which bears the id of another, that differs. */
  readonly changesIn: (log: readonly CaseEvent[], caseId: string, scope?: Scope) => readonly Change[];
}

/** Whether norms differ by what comes of them only, or also by what they say. */
export type Compared = 'outcomes' | 'words';

/**
 * Compares two laws once, so that histories need only be judged by the norms that differ, by those that hang on them, and by what these look at. Equal
 * to replaying whole histories under both laws and comparing everything.
 */
export function revision(before: Program, after: Program, compared: Compared = 'outcomes'): Revision {
  const laws = [before, after] as const;
  const affected = affectedNorms(laws, compared);
  const raises = new Map<string, string[]>();
  for (const name of affected)
    for (const type of startsOf(laws, name)) raises.set(type, [...(raises.get(type) ?? []), name]);
  const tasks = new Map<string, Task>();
  return {
    norms: [...affected],
    concerns: (log) => log.some(({ type }) => raises.has(type)),
    changesIn(log, caseId, scope = 'case') {
      const types = new Set<string>();
      let corrects = false;
      for (const { type } of log) {
        if (raises.has(type)) types.add(type);
        corrects ||= type === 'entry.corrected';
      }
      if (types.size === 0) return [];
      const key = [...types].sort().join(' ');
      let task = tasks.get(key);
      if (!task) {
        const raised = [...types].flatMap((type) => raises.get(type)!);
        tasks.set(key, (task = taskOf(laws, new Set(raised))));
      }
      // What reads otherwise since it was corrected may matter then.
      return changesBy(task, corrects ? log : log.filter(task.matters), caseId, scope);
    },
  };
}

/** What is to be judged of histories that raise the same norms. */
interface Task {
  readonly parts: readonly [before: Part, after: Part];
  readonly names: readonly string[];
  /** Whether a fact can matter to any of the norms. */
  readonly matters: (fact: CaseEvent) => boolean;
  /** Nothing is judged as facts are entered: both laws see the same facts. */
  readonly sharesFacts: boolean;
}

interface Part {
  readonly program: Program;
  readonly places: ReadonlyMap<string, number>;
}

function taskOf([before, after]: readonly [Program, Program], names: ReadonlySet<string>): Task {
  const part = (law: Program): Part => {
    const own = law.norms.filter((norm) => names.has(nameOf(norm)));
    const places = new Map(own.map((norm) => [nameOf(norm), norm.index]));
    return { program: onlyFor(law, own), places };
  };
  const parts = [part(before), part(after)] as const;
  const programs = parts.map(({ program }) => program);
  const keys = programs.flatMap(({ onFact, onTrigger }) => [...onFact.keys(), ...onTrigger.keys()]);
  return {
    parts,
    names: [...names],
    matters: attention(new Set(keys)),
    sharesFacts: programs.every((program) => !judgesByFact(program)),
  };
}

function changesBy({ parts, names, sharesFacts }: Task, log: readonly CaseEvent[], caseId: string, scope: Scope) {
  const [old, now] = parts;
  const facts = entered(old.program, log, caseId, scope);
  const was = judgedAtEnd(old.program, facts);
  const is = judgedAtEnd(now.program, sharesFacts ? facts : entered(now.program, log, caseId, scope));
  return names.flatMap((name) => changesOf(name, instancesNamed(was, old, name), instancesNamed(is, now, name)));
}

const nameOf = ({ pack, id }: SettledNorm): string => `${pack}/${id}`;

const instancesNamed = ({ instances }: CaseState, { places }: Part, name: string): readonly Instance[] =>
  instancesOf(instances, places.get(name) ?? -1);

function changesOf(norm: string, was: readonly Instance[], is: readonly Instance[]): readonly Change[] {
  const changes: Change[] = [];
  const change = ({ object, trigger }: Instance, outcomes: Pick<Change, 'before' | 'after'>) =>
    changes.push({ norm, object, trigger: trigger.id, ...outcomes });
  for (const [i, old] of was.entries()) {
    const now = metIn(is, old, i);
    if (!now) change(old, { before: old.outcome });
    else if (!sameOutcome(old.outcome, now.outcome)) change(old, { before: old.outcome, after: now.outcome });
  }
  for (const [i, now] of is.entries()) if (!metIn(was, now, i)) change(now, { after: now.outcome });
  return changes;
}

/** What the same fact raised at the same object; most often in the same place. */
function metIn(others: readonly Instance[], { object, trigger }: Instance, place: number): Instance | undefined {
  const meets = (other: Instance) => other.object === object && other.trigger.id === trigger.id;
  const there = others[place];
  return there && meets(there) ? there : others.find(meets);
}

/** Norms that differ between the laws, and those whose outcome hangs on one that does. */
function affectedNorms(laws: readonly [Program, Program], compared: Compared): ReadonlySet<string> {
  const [before, after] = laws;
  const norms = laws.flatMap((law) => law.norms);
  const all =
    before.calendar.id !== after.calendar.id || JSON.stringify(before.attributes) !== JSON.stringify(after.attributes);
  const [old, now] = laws.map((law) => new Map(law.norms.map((norm) => [nameOf(norm), content(norm, compared)])));
  const affected = new Set(norms.map(nameOf).filter((name) => all || old!.get(name) !== now!.get(name)));
  for (let known = 0; known < affected.size;) {
    known = affected.size;
    const changed = norms.filter((norm) => affected.has(nameOf(norm)));
    const owes = changed.some(isOwed);
    const keeps = changed.some(({ form }) => form === 'keep');
    for (const norm of norms) {
      const hangs =
        (owes && asks(norm, 'complete')) ||
        (keeps && asks(norm, 'disposable')) ||
        changed.some((other) => other.form === 'derived' && listens(norm, other.type, after));
      if (hangs) affected.add(nameOf(norm));
    }
  }
  return affected;
}

/** What decides about an outcome: everything but the place in the text and the words; those, too, where they are compared. */
const content = (norm: SettledNorm, compared: Compared): string =>
  JSON.stringify({ ...norm, index: 0, readings: [], ...(compared === 'words' ? {} : WORDLESS) });

const WORDLESS = { article: '', requirements: [], gist: '', topic: '' };

const isOwed = ({ form }: SettledNorm): boolean => form === 'paper' || form === 'recording';

const listens = (norm: SettledNorm, type: string, { attributes }: Program): boolean =>
  triggerOf(norm)?.type === type ||
  subscriptionsOf(norm, attributes).some(({ key }) => key === '*' || key === type || key.startsWith(`${type}/`));

const asks = (norm: SettledNorm, what: 'complete' | 'disposable'): boolean =>
  conditionsOf(norm).some((condition) => holds(condition, what));

function holds(condition: Condition, what: Condition['is']): boolean {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.some((part) => holds(part, what));
  return condition.is === 'not' ? holds(condition.of, what) : condition.is === what;
}

/** The law with an ear only for these norms, for what completeness and disposal look at, and for derived facts any of them listens to. */
function onlyFor(law: Program, own: readonly SettledNorm[]): Program {
  const kept = new Set(own);
  for (let known = -1; known < kept.size;) {
    known = kept.size;
    const some = (what: 'complete' | 'disposable') => [...kept].some((norm) => asks(norm, what));
    const [owes, keeps] = [some('complete'), some('disposable')];
    for (const norm of law.norms) {
      const looked = (owes && isOwed(norm)) || (keeps && norm.form === 'keep');
      if (looked || (norm.form === 'derived' && [...kept].some((other) => listens(other, norm.type, law))))
        kept.add(norm);
    }
  }
  return narrowed(law, (norm) => kept.has(norm));
}

/** The types of facts without which a norm is raised by neither law. */
function startsOf(laws: readonly [Program, Program], name: string): readonly string[] {
  const norms = laws.flatMap((law) => law.norms);
  const types = new Set(norms.filter((norm) => nameOf(norm) === name).flatMap((norm) => triggerOf(norm)?.type ?? []));
  for (let known = -1; known < types.size;) {
    known = types.size;
    for (const norm of norms) if (norm.form === 'derived' && types.has(norm.type)) types.add(norm.on.type);
  }
  return [...types];
}
