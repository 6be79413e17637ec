import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDay } from './day.ts';
import {
  dayOf,
  endOfDay,
  formatDueInstant,
  formatInstant,
  parseInstant,
  printDueInstant,
  printInstant,
  startOfDay,
} from './instant.ts';

const years2004To2040 = fc.integer({
  min: Temporal.Instant.from('2004-01-01T00:00Z').epochMilliseconds,
  max: Temporal.Instant.from('2041-01-01T00:00Z').epochMilliseconds,
});

test('时刻所在日、起止和写法，与 Temporal 的 Asia/Shanghai 一致（2004—2040 年）', () => {
  fc.assert(
    fc.property(years2004To2040, (ms) => {
      const zoned = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai');
      assert.equal(dayOf(ms), parseDay(zoned.toPlainDate().toString()));
      assert.equal(startOfDay(dayOf(ms)), zoned.startOfDay().epochMilliseconds);
      assert.equal(endOfDay(dayOf(ms)), zoned.startOfDay().add({ days: 1 }).epochMilliseconds);
      assert.equal(formatInstant(ms), zoned.toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }));
      assert.equal(parseInstant(formatInstant(ms)), ms);
    }),
  );
});

test('任何偏移都读得进，写法不同而时刻相同', () => {
  const offset = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 }).filter((minutes) => minutes !== 0);
  fc.assert(
    fc.property(years2004To2040, offset, (ms, minutes) => {
      const sign = minutes < 0 ? '-' : '+';
      const pad = (value: number) => String(value).padStart(2, '0');
      const zone = `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
      const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ timeZone: zone });
      assert.equal(parseInstant(text), ms, text);
    }),
  );
});

const half4 = Temporal.Instant.from('2026-02-13T08:30:00Z').epochMilliseconds;

test('秒和小数可省，毫秒以下截去', () => {
  for (const text of ['2026-02-13T16:30+08:00', '2026-02-13T16:30:00+08:00', '2026-02-13T08:30:00.000Z'])
    assert.equal(parseInstant(text), half4, text);
  assert.equal(parseInstant('2026-02-13T16:30:00.5+08:00'), half4 + 500);
  assert.equal(parseInstant('2026-02-13T16:30:00.123987654+08:00'), half4 + 123);
});

test('24:00 是次日零时；期限写作前一日 24:00', () => {
  const midnight = parseInstant('2026-02-15T00:00+08:00')!;
  assert.equal(parseInstant('2026-02-14T24:00+08:00'), midnight);
  assert.equal(parseInstant('2026-02-14T24:00:00.000+08:00'), midnight);
  assert.equal(parseInstant('2026-12-31T24:00:00+08:00'), parseInstant('2027-01-01T00:00:00+08:00'));
  assert.equal(formatInstant(midnight), '2026-02-15T00:00:00.000+08:00');
  assert.equal(formatDueInstant(midnight), '2026-02-14T24:00:00.000+08:00');
  assert.equal(formatDueInstant(midnight + 1), '2026-02-15T00:00:00.001+08:00');
  assert.equal(printInstant(midnight), '2026-02-15 00:00');
  assert.equal(printDueInstant(midnight), '2026-02-14 24:00');
});

test('秒和毫秒不为零才印出', () => {
  assert.equal(printInstant(half4), '2026-02-13 16:30');
  assert.equal(printInstant(half4 + 1000), '2026-02-13 16:30:01');
  assert.equal(printInstant(half4 + 5), '2026-02-13 16:30:00.005');
  assert.equal(printInstant(half4 - 10 * 60_000), '2026-02-13 16:20');
});

test('有歧义或不存在的时刻不读', () => {
  const refused = [
    '2026-02-13T16:30:00', // no offset
    '2026-02-13T16:30:00-00:00', // offset unknown
    '2026-02-13 16:30:00+08:00',
    '2026-02-13T16:30:00+0800',
    '2026-02-13T16:30:00+08',
    '2026-02-13t16:30:00z',
    '2026-02-13T16:30:00,5+08:00',
    '2026-02-13T16:30:00.+08:00',
    '2026-02-13T24:00:01+08:00',
    '2026-02-13T24:00:00.001+08:00',
    '2026-02-13T24:01+08:00',
    '2026-02-13T25:00+08:00',
    '2026-02-13T16:60+08:00',
    '2026-06-30T23:59:60Z',
    '2026-02-30T10:00+08:00',
    '2026-02-13T16:30+24:00',
    '2026-02-13T16:30+08:60',
    '2026-02-13',
    '26-02-13T16:30+08:00',
    ' 2026-02-13T16:30+08:00',
  ];
  for (const text of refused) assert.equal(parseInstant(text), undefined, text);
});
