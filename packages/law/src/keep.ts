import { judge } from './judge.ts';
import type { KeepOutcome } from './outcome.ts';
import type { Program, SettledKeepNorm } from './program.ts';
import type { Setting } from './setting.ts';
import { settledChoice } from './settle.ts';
import { endOf } from './time-limit.ts';

/** One retention class at one recording. What was ever permanent stays so, also when its ground is taken back; `now` is the claimed instant of the fact that is being entered. */
export function keepOutcome(
  norm: SettledKeepNorm,
  at: Setting,
  program: Program,
  previous: KeepOutcome | undefined,
  now: number,
): KeepOutcome {
  const term = settledChoice(norm.least);
  const applies = norm.when ? judge(norm.when, at) : true;
  if (term.period.unit === 'ever') {
    const latchedAt = previous?.latchedAt ?? (applies === true ? now : undefined);
    return latchedAt === undefined
      ? { form: 'keep', applies, until: 'permanent' }
      : { form: 'keep', applies: true, until: 'permanent', latchedAt };
  }
  const end = endOf(term, at, program, 'retention');
  return { form: 'keep', applies, until: end ? { lastDay: end.lastDay } : 'hold' };
}
