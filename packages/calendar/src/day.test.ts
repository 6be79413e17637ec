import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilOfDay, dayOfCivil, daysInMonth, formatDay, parseDay, weekdayOf } from './day.ts';

const epoch = Temporal.PlainDate.from('1970-01-01');

test('日与公历日期互换，与 Temporal 一致（0001—9999 年）', () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
      const date = epoch.add({ days: day });
      assert.deepEqual(civilOfDay(day), { year: date.year, month: date.month, dayOfMonth: date.day });
      assert.equal(dayOfCivil(civilOfDay(day)), day);
      assert.equal(formatDay(day), date.toString());
      assert.equal(parseDay(formatDay(day)), day);
      assert.equal(weekdayOf(day), date.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});

test('各月天数，世纪闰年在内', () => {
  for (const year of [1900, 2000, 2023, 2024, 2100])
    for (let month = 1; month <= 12; month++)
      assert.equal(daysInMonth(year, month), Temporal.PlainYearMonth.from({ year, month }).daysInMonth);
});

test('不是日期的不读成日期', () => {
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '20260101',
    '2026-01-01 ',
    '',
  ])
    assert.equal(parseDay(text), undefined, text);
});
