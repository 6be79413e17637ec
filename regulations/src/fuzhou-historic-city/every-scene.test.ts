import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zh } from '@zhiji/terms';
import { assessed, caseBook, historicCity } from '../../test/historic-city.ts';

const { activity, fact, iso, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
const about = ['activity:a1'];

/** 清单各行，以及行政强制等第八条的场景。 */
const SCENES = [
  ['A1', 'licensing', 'hearing'],
  ['A2', 'licensing', 'expertReview'],
  ['A3', 'penalty', 'siteInspection'],
  ['A4', 'penalty', 'preservation'],
  ['A5', 'penalty', 'inquiry'],
  ['A6', 'penalty', 'witnessInquiry'],
  ['A7', 'penalty', 'statementHearing'],
  ['A8', 'penalty', 'hearing'],
  ['A9', 'inspection', 'sampling'],
  ['A10', 'inspection', 'inquiry'],
  ['A11', 'inspection', 'witnessInquiry'],
  ['8.5', 'coercion', 'impounding'],
] as const;

const clip = (id: string, from: string, to: string) => take(id, DAY, from, to, { about });
const halves = (from: string) => [clip('r1', '09:00', '09:30'), clip('r2', from, '10:00')];
const explained = (cause: 'badWeather' | 'subjective', spokenAt?: string) => [
  ...halves('09:40'),
  fact(
    'recording.interruptionExplained',
    `${DAY} 09:45`,
    'r2',
    {
      gap: { from: iso(`${DAY} 09:30`), to: iso(`${DAY} 09:40`) },
      cause,
      ...(spokenAt === undefined ? {} : { spokenAt: iso(`${DAY} ${spokenAt}`) }),
    },
    { about },
  ),
];
/** 停录之后没有恢复，空档直至活动结束。 */
const stopped = (cause: 'badWeather' | 'subjective') => [
  clip('r1', '09:00', '09:30'),
  fact(
    'recording.interruptionExplained',
    `${DAY} 10:05`,
    'r1',
    { gap: { from: iso(`${DAY} 09:30`), to: iso(`${DAY} 10:00`) }, cause },
    { about },
  ),
];
const abandoned = fact('recording.abandoned', `${DAY} 09:31`, 'a1', { reason: '设备进水' });
const exact = { 'FZMC-15.1/b': 'exact', 'FZMC-14.1': 'exact' } as const;

const HISTORIES = [
  ['FZMC-15.1 两段相隔两秒 → 连续', halves('09:30:02'), {}, 'complete'],
  ['FZMC-15.1 两段相隔两秒又一毫秒 → 空档', halves('09:30:02.001'), {}, 'missing'],
  ['FZMC-15.1 另一口径：两段首尾相接 → 连续', halves('09:30'), exact, 'complete'],
  ['FZMC-15.1 另一口径：相隔一毫秒 → 空档', halves('09:30:00.001'), exact, 'missing'],
  ['FZMC-14.1 另一口径：晚起录一毫秒 → 起录迟', [clip('r1', '09:00:00.001', '10:00')], exact, 'missing'],
  ['FZMC-15.2 恢复后六十秒语音说明 → 有说明', explained('badWeather', '09:41'), {}, 'explained'],
  ['FZMC-15.2 恢复后六十秒又一毫秒语音说明 → 缺', explained('badWeather', '09:41:00.001'), {}, 'missing'],
  ['FZMC-15.2 没有语音说明 → 缺', explained('badWeather'), {}, 'missing'],
  ['FZMC-15.2 无法继续记录而未恢复 → 无从语音说明', [...stopped('badWeather'), abandoned], {}, 'explained'],
  ['FZMC-15.2 停录后未恢复，没有登记无法继续 → 缺', stopped('badWeather'), {}, 'missing'],
  ['FZMC-15.2 登记无法继续而其后恢复，没有语音说明 → 缺', [...explained('badWeather'), abandoned], {}, 'missing'],
  ['FZMC-15.1 主观原因，语音说明 → 缺', explained('subjective', '09:41'), {}, 'missing'],
  ['FZMC-15.1 主观原因，无法继续记录 → 缺', [...stopped('subjective'), abandoned], {}, 'missing'],
] as const;

for (const [rule, caseType, kind] of SCENES)
  describe(`FZMC-${rule} ${zh(caseType)}：${zh(kind)}`, () => {
    const scene = [start('2025-03-01 09:00', caseType), ...activity('a1', kind, DAY, '09:00', '10:00')];
    for (const [name, facts, readings, status] of HISTORIES)
      it(`${name}（FZMC-${rule} ${zh(kind)}）`, () => {
        const { recordings } = assessed([...scene, ...facts], LATER, { program: historicCity(readings) });
        const owed = recordings.filter(({ object }) => object.id === 'a1');
        assert.deepEqual([...new Set(owed.map((one) => one.status))], [status]);
      });
  });
