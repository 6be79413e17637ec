import type { CaseEvent } from './event.ts';
import type { Instance, Instances } from './outcome.ts';
import { owedAt } from './owed.ts';
import type { Program, SettledNorm } from './program.ts';
import { wasDisposable } from './retention.ts';
import type { Setting } from './setting.ts';
import type { Timeline } from './timeline.ts';

/** 个案，或者机关自身的事务 */
export type Scope = 'case' | 'agency';

export const inScope = (norm: Pick<SettledNorm, 'scope'>, { scope }: Pick<CaseState, 'scope'>): boolean =>
  (norm.scope ?? 'case') === scope;

/** What the law makes of the facts of one case so far. A value: `step` never changes the state it is given. */
export interface CaseState {
  /** The case, or the agency where the facts are its own. */
  readonly caseId: string;
  readonly scope: Scope;
  readonly timeline: Timeline;
  readonly instances: Instances;
}

/** Where a norm's conditions are judged for one object. */
export function settingOf(
  program: Program,
  state: Pick<CaseState, 'timeline' | 'instances'>,
  norm: Pick<SettledNorm, 'per'>,
  object: string,
  trigger: CaseEvent,
  act: Setting['act'] = 'fact',
): Setting {
  const { timeline, instances } = state;
  const settingOfInstance = (other: SettledNorm, instance: Instance) =>
    settingOf(program, state, other, instance.object, instance.trigger);
  return {
    timeline,
    per: norm.per,
    object,
    trigger,
    act,
    until: act === 'fact' ? Infinity : trigger.at,
    attributes: program.attributes,
    owed: (until) => owedAt(program, instances, settingOfInstance, timeline, until),
    disposable: (recording, at) => wasDisposable(program, instances, settingOfInstance, timeline, recording, at),
  };
}
