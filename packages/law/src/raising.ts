import { dutyOutcome } from './duty.ts';
import { objectsOf, type CaseEvent } from './event.ts';
import { breachOutcome } from './gate.ts';
import { keepOutcome } from './keep.ts';
import { matches } from './matching.ts';
import type { Outcome } from './outcome.ts';
import { paperOutcome } from './paper.ts';
import { inForce, type Program, type Raised, type SettledNorm } from './program.ts';
import { recordingOutcome } from './recording.ts';
import type { Setting } from './setting.ts';
import { inScope, type CaseState } from './state.ts';

/** The objects at which a fact raises a norm: the case, or each it names of the norm's kind. */
export function objectsRaised(
  raised: Raised,
  fact: CaseEvent,
  state: Pick<CaseState, 'caseId' | 'scope'>,
): readonly string[] {
  if (!inScope(raised, state) || !inForce(raised, fact.at) || !matches(fact, raised.on)) return NONE;
  return raised.per === 'case' ? [state.caseId] : objectsOf(fact, raised.per);
}

const NONE: readonly string[] = [];

/** What a norm comes to, after what it came to `previous`ly; `now` is the claimed instant of the fact that is being entered. */
export function outcomeOf(program: Program, norm: SettledNorm, at: Setting, now: number, previous?: Outcome): Outcome {
  switch (norm.form) {
    case 'duty':
      return dutyOutcome(norm, at, program, previous?.form === 'duty' ? previous : undefined);
    case 'gate':
      return breachOutcome(norm, at);
    case 'recording':
      return recordingOutcome(norm, at);
    case 'paper':
      return paperOutcome(norm, at);
    case 'keep':
      return keepOutcome(norm, at, program, previous?.form === 'keep' ? previous : undefined, now);
    case 'access':
    case 'derived':
      throw new Error(`${norm.form} norms have no instances`);
  }
}
