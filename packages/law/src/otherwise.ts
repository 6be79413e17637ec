import { dutyStatus } from './duty-status.ts';
import { replay } from './fold.ts';
import { instancesOf, type Instance, type KeepOutcome, type Outcome } from './outcome.ts';
import { readOtherwise, type Program } from './program.ts';
import type { CaseState } from './state.ts';
import { entriesOf } from './timeline.ts';

/** What a verdict comes down to. */
export interface Gist {
  readonly status: string;
  /** The instant a duty falls due. */
  readonly due?: number;
  readonly until?: KeepOutcome['until'];
}

/** 换一种解释会怎样: the same facts, read with another option of one reading. */
export interface Otherwise {
  readonly id: string;
  readonly option: string;
  readonly gist: Gist;
  /** It comes to the same. */
  readonly same: boolean;
}

/** What one verdict would come to under each option not chosen of the readings its norm depends on. */
export function otherwise(
  program: Program,
  state: CaseState,
  target: { readonly norm: number; readonly object: string; readonly trigger?: string },
  asOf: number,
): readonly Otherwise[] {
  const norm = program.norms[target.norm];
  if (!norm) return [];
  const own = gistOf(program, state, norm, target, asOf);
  return norm.readings.flatMap((id) => {
    const chosen = program.readings[id] ?? 'default';
    const reading = program.packs.flatMap(({ readings }) => readings).find((of) => of.id === id);
    return Object.keys(reading?.options ?? {}).flatMap((option): Otherwise[] => {
      if (option === chosen) return [];
      const other = readOtherwise(program, id, option);
      const gist = gistOf(other, stateUnder(other, state), norm, target, asOf);
      const same = gist.status === own.status && gist.due === own.due && lastDayOf(gist) === lastDayOf(own);
      return [{ id, option, gist, same }];
    });
  });
}

const lastDayOf = ({ until }: Gist): unknown => (typeof until === 'object' ? until.lastDay : until);

const STATES = new WeakMap<CaseState, Map<Program, CaseState>>();

function stateUnder(program: Program, state: CaseState): CaseState {
  let states = STATES.get(state);
  if (!states) STATES.set(state, (states = new Map()));
  let other = states.get(program);
  if (!other) states.set(program, (other = replay(program, entriesOf(state.timeline), state.caseId, state.scope)));
  return other;
}

function gistOf(
  program: Program,
  state: CaseState,
  { pack, id }: { readonly pack: string; readonly id: string },
  { object, trigger }: { readonly object: string; readonly trigger?: string },
  asOf: number,
): Gist {
  const index = program.norms.findIndex((norm) => norm.pack === pack && norm.id === id);
  const instance = instancesOf(state.instances, index).findLast(
    (made: Instance) => made.object === object && (trigger === undefined || made.trigger.id === trigger),
  );
  return instance ? gistIn(instance.outcome, asOf) : { status: 'notApplicable' };
}

function gistIn(outcome: Outcome, asOf: number): Gist {
  const { applies } = outcome;
  if (applies === false) return { status: 'notApplicable' };
  switch (outcome.form) {
    case 'duty':
      return { status: dutyStatus(outcome, asOf), ...(outcome.due ? { due: outcome.due.at } : {}) };
    case 'gate':
      return {
        status: outcome.met === 'unknown' || applies === 'unknown' ? 'unknown' : outcome.met ? 'lawful' : 'breach',
      };
    case 'recording':
      return { status: outcome.status };
    case 'paper':
      return { status: outcome.exempt === true ? 'exempt' : outcome.missing.length > 0 ? 'missing' : 'present' };
    case 'keep':
      return { status: applies === true ? 'kept' : 'unknown', until: outcome.until };
  }
}
