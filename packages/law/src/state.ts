import type { CaseEvent } from './event.ts';
import type { Instance, Instances } from './outcome.ts';
import { owedAt } from './owed.ts';
import type { Program, SettledNorm } from './program.ts';
import { wasDisposable } from './retention.ts';
import type { Setting } from './setting.ts';
import type { Timeline } from './timeline.ts';

/** 个案，或者机关自身的事务 */
export type Scope = 'case' | 'agency';

export const inScope = (
  norm: { readonly scope?: SettledNorm['scope'] | undefined },
  { scope }: Pick<CaseState, 'scope'>,
): boolean => (norm.scope ?? 'case') === scope;

/** What the law makes of the facts of one case so far. A value: `step` never changes the state it is given. */
export interface CaseState {
  /** The case, or the agency where the facts are its own. */
  readonly caseId: string;
  readonly scope: Scope;
  readonly timeline: Timeline;
  readonly instances: Instances;
}

/** Makes where a norm's conditions are judged for one object. */
export type MakeSetting = (
  norm: Pick<SettledNorm, 'per'>,
  object: string,
  trigger: CaseEvent,
  act?: Setting['act'],
) => Setting;

/** Settings in one state; what all of them may ask of it is made once. */
export function settingsIn(program: Program, state: Pick<CaseState, 'timeline' | 'instances'>): MakeSetting {
  const { timeline, instances } = state;
  const ofInstance = (norm: SettledNorm, { object, trigger }: Instance) => make(norm, object, trigger);
  const owed: Setting['owed'] = (until) => owedAt(program, instances, ofInstance, timeline, until);
  const disposable: Setting['disposable'] = (recording, at) =>
    wasDisposable(program, instances, ofInstance, timeline, recording, at);
  const make: MakeSetting = ({ per }, object, trigger, act = 'fact') => ({
    timeline,
    per,
    object,
    trigger,
    act,
    until: act === 'fact' ? Infinity : trigger.at,
    attributes: program.attributes,
    owed,
    disposable,
  });
  return make;
}

/** One of them. */
export const settingOf = (
  program: Program,
  state: Pick<CaseState, 'timeline' | 'instances'>,
  ...about: Parameters<MakeSetting>
): Setting => settingsIn(program, state)(...about);
