import { judge, type Setting } from './condition.ts';
import type { KeepOutcome } from './outcome.ts';
import { settledLimit, type Program, type SettledKeepNorm } from './program.ts';
import { endOf } from './time-limit.ts';

/** One retention class at one recording. What was ever permanent stays so, also when its ground is taken back. */
export function keepOutcome(
  norm: SettledKeepNorm,
  at: Setting,
  program: Program,
  previous: KeepOutcome | undefined,
): KeepOutcome {
  const term = settledLimit(norm.least);
  const applies = norm.when ? judge(norm.when, at) : true;
  if (term.period.unit === 'ever') {
    const latched = applies === true || (previous?.latched ?? false);
    return { form: 'keep', applies: latched ? true : applies, until: 'permanent', latched };
  }
  const end = endOf(term, at, program, 'retention');
  return { form: 'keep', applies, until: end ? { lastDay: end.lastDay } : 'hold', latched: false };
}
