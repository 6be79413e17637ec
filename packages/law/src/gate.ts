import type { Condition } from './condition.ts';
import { judge } from './judge.ts';
import type { BreachOutcome } from './outcome.ts';
import type { SettledGate } from './program.ts';
import type { Setting } from './setting.ts';
import { factsOf } from './timeline.ts';

/** An act that has happened: was what it needed there by then, and if not, when has it come since? */
export function breachOutcome(norm: SettledGate, at: Setting): BreachOutcome {
  const then = { ...at, until: at.trigger.at };
  const applies = norm.binds === 'act' ? false : norm.when ? judge(norm.when, then) : true;
  const met = applies === false ? true : judge(norm.need, then);
  const base = { form: 'gate', applies, met, at: at.trigger.at } as const;
  if (norm.incurable || applies === false || met === true) return base;
  const isThere = judge(norm.need, at) === true;
  if (!isThere && !norm.curedForGood) return base;
  const cured = curedAt(norm.need, at) ?? (isThere ? at.trigger.at : undefined);
  return cured === undefined ? base : { ...base, curedAt: cured };
}

/** The first instant after the act at which the need held. */
function curedAt(need: Condition, at: Setting): number | undefined {
  const later = factsOf(at.timeline)
    .flatMap((fact) => (fact.at > at.trigger.at ? [fact.at] : []))
    .toSorted((a, b) => a - b);
  return later.find((until) => judge(need, { ...at, until }) === true);
}
