import { due as dueOf, type Due } from '@zhiji/calendar';
import { instantIn } from './belonging.ts';
import { matching, type Setting } from './condition.ts';
import type { Anchor, TimeLimit } from './norm.ts';
import type { Program } from './program.ts';

/** The instant a term runs from, or undefined while that fact is not there. A field may hold an instant or a day (its start at 00:00). */
export function anchorOf(anchor: Anchor, at: Setting): number | undefined {
  const fact =
    anchor.from === 'trigger'
      ? at.trigger
      : anchor.from === 'first'
        ? matching(anchor.match, anchor.reach, at)[0]
        : matching(anchor.match, anchor.reach, at).at(-1);
  if (!fact) return undefined;
  return anchor.field === undefined ? fact.at : instantIn(fact.data[anchor.field]);
}

/** When a term ends; undefined where the text gives no term or its beginning is not there. */
export function endOf(term: TimeLimit, at: Setting, program: Program, bounds: 'act' | 'retention'): Due | undefined {
  const from = anchorOf(term.from, at);
  if (from === undefined) return undefined;
  const { period } = term;
  if (period.unit === 'ever' || period.unit === 'none' || period.unit === 'standard') return undefined;
  return dueOf(period, from, { bounds }, program.calendar);
}
