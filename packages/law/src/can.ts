import type { Truth } from './condition.ts';
import { objectsOf, type ActorRef, type ObjectRef } from './event.ts';
import { judgeWithReasons, questionsIn } from './judge.ts';
import { lacksOf, type Lack } from './lack.ts';
import { matches } from './matching.ts';
import { sameOutcome } from './outcome.ts';
import { inForce, type Program, type SettledGate } from './program.ts';
import type { Setting } from './setting.ts';
import { inScope, settingOf, type CaseState } from './state.ts';

/** An act somebody asks the system for, in the form of the fact it would become. */
export interface Proposal {
  readonly type: string;
  readonly objects: readonly ObjectRef[];
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Obstacle {
  readonly norm: number;
  readonly act: string;
  readonly refusal: string;
  readonly lacks: readonly Lack[];
}

export type Permission =
  | { readonly answer: 'allow' }
  | { readonly answer: 'deny'; readonly obstacles: readonly Obstacle[] }
  | { readonly answer: 'ask'; readonly questions: readonly string[]; readonly obstacles: readonly Obstacle[] };

/**
 * Whether the law lets an act happen in the system now. Every precondition must hold: one that fails denies, one that waits for a finding asks.
 * An act no norm speaks of is allowed.
 */
export function can(program: Program, state: CaseState, act: Proposal, by: ActorRef, asOf: number): Permission {
  const found = (program.onTrigger.get(act.type) ?? []).flatMap((raised) => {
    const norm = program.norms[raised.norm]!;
    if (norm.form !== 'gate' || !inScope(norm, state) || !inForce(norm, asOf) || !matches(act, norm.on)) return [];
    const trigger = { id: '', at: asOf, recorded: asOf, by, ...act };
    const objects = norm.per === 'case' ? [state.caseId] : objectsOf(act, norm.per);
    return objects.flatMap(
      (object) => obstacleOf(norm, settingOf(program, state, norm, object, trigger, 'proposal')) ?? [],
    );
  });
  if (found.length === 0) return { answer: 'allow' };
  // What is missing of two things alike is said once.
  const obstacles = found
    .map(({ obstacle }) => obstacle)
    .filter((one, at, all) => all.findIndex((other) => sameOutcome(one, other)) === at);
  if (found.some(({ questions }) => questions.length === 0)) return { answer: 'deny', obstacles };
  return { answer: 'ask', questions: [...new Set(found.flatMap(({ questions }) => questions))], obstacles };
}

export interface Obstruction {
  readonly obstacle: Obstacle;
  /** The findings that would settle it; none where it stands whatever is found. */
  readonly questions: readonly string[];
  readonly applies: Truth;
  readonly met: Truth;
}

/** What stands in the way under one gate. */
export function obstacleOf(norm: SettledGate, at: Setting): Obstruction | undefined {
  if (norm.binds === 'fact') return undefined;
  const when = norm.when && judgeWithReasons(norm.when, at);
  if (when?.truth === false) return undefined;
  const need = judgeWithReasons(norm.need, at);
  if (need.truth === true) return undefined;
  return {
    obstacle: { norm: norm.index, act: norm.act, refusal: norm.refusal, lacks: lacksOf(need, at) },
    questions: [...(when ? questionsIn(when) : []), ...questionsIn(need)],
    applies: when?.truth ?? true,
    met: need.truth,
  };
}
