// 责令限期整改、改正: the same in four texts.
import { PLAIN, label } from './answer.ts';
import { statusOf, type Comparison } from './comparison.ts';
import { HOUR } from './day.ts';
import { firstAt, of, type Told } from './fact.ts';
import { somewhen } from './history.ts';
import { formatInstant } from '@zhiji/calendar';

function answered(facts: readonly Told[], asOf: number): string {
  const ordered = of(facts, 'rectification.ordered', 'clue:k1')[0];
  if (!ordered) return 'absent';
  const done = firstAt(of(facts, 'rectification.answered', 'clue:k1').filter(({ at }) => at >= ordered.at));
  return label('yes', [Date.parse(String(ordered.data['by']))], done, asOf);
}

export const rectifications = (norm: string, runs: number): Comparison => ({
  norms: [norm],
  scope: 'agency',
  runs,
  draw(random, history) {
    const ordered = somewhen(random);
    const by = ordered + random.between(HOUR, 20 * 24 * HOUR);
    history.add('rectification.ordered', ordered, 'clue:k1', { demand: '补录', by: formatInstant(by), unit: '一科' });
    for (const clue of ['clue:k1', 'clue:k1', 'clue:k2'])
      if (random.chance(0.5))
        history.add('rectification.answered', random.between(ordered - HOUR, by + 90 * HOUR, by), clue, {
          result: '已补',
        });
    return random.between(ordered, by + 100 * HOUR, by, by + 1);
  },
  compared: { 反馈: { words: PLAIN, text: answered, kernel: statusOf(norm, 'k1') } },
});
