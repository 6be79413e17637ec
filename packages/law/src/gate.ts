import { judge, type Setting } from './condition.ts';
import type { BreachOutcome } from './outcome.ts';
import type { SettledGate } from './program.ts';

/** An act that has happened: was what it needed there by then, and if not, has it come since? */
export function breachOutcome(
  norm: SettledGate,
  at: Setting,
  previous: BreachOutcome | undefined,
  now: number,
): BreachOutcome {
  const then = { ...at, until: at.trigger.at };
  const applies = norm.facts === 'ignore' ? false : norm.when ? judge(norm.when, then) : true;
  const met = applies === false ? true : judge(norm.need, then);
  const base = { form: 'gate', applies, met, at: at.trigger.at } as const;
  if (applies === false || met === true) return base;
  if (previous?.curedAt !== undefined) return { ...base, curedAt: previous.curedAt };
  return judge(norm.need, at) === true ? { ...base, curedAt: now } : base;
}
