import { due as dueOf, type Due } from '@zhiji/calendar';
import type { CaseEvent } from './event.ts';
import { instantIn } from './instant-in.ts';
import { matching } from './matching.ts';
import type { Anchor, TimeLimit } from './norm.ts';
import type { Program } from './program.ts';
import type { Setting } from './setting.ts';

/** The instant a term runs from, or undefined while that fact is not there. A field may hold an instant or a day (its start at 00:00). */
export function anchorOf(anchor: Anchor, at: Setting): number | undefined {
  if (anchor.from === 'trigger') return momentOf(at.trigger, anchor.field);
  const facts = matching(anchor.match, anchor.reach, at);
  const fact = anchor.from === 'first' ? facts[0] : facts.at(-1);
  if (fact) return momentOf(fact, anchor.field);
  if (anchor.else) return anchorOf(anchor.else, at);
  return anchor.orTrigger ? at.trigger.at : undefined;
}

const momentOf = (fact: CaseEvent, field: string | undefined): number | undefined =>
  field === undefined ? fact.at : instantIn(fact.data[field]);

/** When a term ends; undefined where the text gives no term or its beginning is not there. What the same term came to before is `known`. */
export function endOf(
  { period, from, cap, rolls }: TimeLimit,
  at: Setting,
  program: Program,
  bounds: 'act' | 'retention',
  known?: Due,
): Due | undefined {
  if (period.unit === 'ever' || period.unit === 'none' || period.unit === 'standard') return undefined;
  const start = anchorOf(from, at);
  if (start === undefined) return undefined;
  if (known && (known.period === period || known.period === cap) && known.from === start) return known;
  const rules = bounds === 'act' && rolls === false ? { bounds, rolls } : { bounds };
  const end = dueOf(period, start, rules, program.calendar);
  const capped = cap && dueOf(cap, start, rules, program.calendar);
  return capped && capped.at < end.at ? capped : end;
}
