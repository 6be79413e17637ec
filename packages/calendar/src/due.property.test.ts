import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendar } from './calendar.ts';
import { weekdayOf, type Day } from './day.ts';
import { due } from './due.ts';
import { dayOf } from './instant.ts';
import type { Term } from './period.ts';
import { STATE_COUNCIL_NOTICES } from './state-council.ts';

const published = calendar(STATE_COUNCIL_NOTICES);
const ZONE = 'Asia/Shanghai';

const from = fc.integer({
  min: Temporal.Instant.from('2004-01-01T00:00+08:00').epochMilliseconds,
  max: Temporal.Instant.from('2040-12-31T23:59:59.999+08:00').epochMilliseconds,
});
const counted = (unit: 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year', max: number) =>
  fc.integer({ min: 1, max }).map((n): Term => ({ unit, n }));
const term = fc.oneof(
  counted('minute', 100_000),
  counted('hour', 5000),
  counted('workday', 250),
  counted('day', 1000),
  counted('month', 400),
  counted('year', 60),
  fc.constant<Term>({ unit: 'sameDay' }),
);

test('每种期间的到期时刻与 Temporal 逐日推算一致（2004—2040 年）', () => {
  fc.assert(
    fc.property(term, from, fc.constantFrom('act', 'retention'), (period, start, bounds) => {
      assert.equal(due(period, start, { bounds }, published).at, expected(period, start, bounds));
    }),
    { numRuns: 3000 },
  );
});

/** The same, by zoned Temporal arithmetic and a walk from day to day. */
function expected(period: Term, start: number, bounds: 'act' | 'retention'): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(ZONE);
  if (period.unit === 'minute') return zoned.add({ minutes: period.n }).epochMilliseconds;
  if (period.unit === 'hour') return zoned.add({ hours: period.n }).epochMilliseconds;
  if (period.unit === 'stated') return start;
  let last = zoned.toPlainDate();
  if (period.unit === 'workday')
    for (let left = period.n; left > 0;) {
      last = last.add({ days: 1 });
      if (!isOff(last)) left--;
    }
  else if ('n' in period) {
    last = last.add({ [`${period.unit}s`]: period.n }, { overflow: 'constrain' });
    while (bounds === 'act' && isOff(last)) last = last.add({ days: 1 });
  }
  return last.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds;
}

const isOff = (date: Temporal.PlainDate) =>
  published.rulingOn(dayNumber(date))?.rest ?? (date.dayOfWeek > 5 && !published.rulingOn(dayNumber(date)));
const dayNumber = (date: Temporal.PlainDate) => Temporal.PlainDate.from('1970-01-01').until(date).days;

test('跳过的日子恰是未计的日子：首日之后到末日，减去跳过的，就是工作日数', () => {
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 250 }), (start, n) => {
      const { lastDay, skipped, makeUp } = due({ unit: 'workday', n }, start, { bounds: 'act' }, published);
      const off = skipped.reduce((sum, span) => sum + span.last - span.first + 1, 0);
      assert.equal(lastDay - dayOf(start) - off, n);
      const covers = (day: Day) => makeUp.some((span) => span.first <= day && day <= span.last);
      for (let day = dayOf(start) + 1; day <= lastDay; day++)
        assert.equal(covers(day), weekdayOf(day) > 5 && published.isWorkday(day));
    }),
  );
});

test('进程时区不影响结果：UTC、纽约（有夏令时）、上海', () => {
  const script = `
    import { calendar, due, parseInstant, formatDueInstant, STATE_COUNCIL_NOTICES } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
    const c = calendar(STATE_COUNCIL_NOTICES);
    const lines = [new Intl.DateTimeFormat().resolvedOptions().timeZone];
    for (let month = 1; month <= 12; month++)
      for (const unit of ['hour', 'workday', 'day', 'month', 'year']) {
        const from = parseInstant('2025-' + String(month).padStart(2, '0') + '-28T23:30:00-05:00');
        lines.push(formatDueInstant(due({ unit, n: 2 }, from, { bounds: 'act' }, c).at));
      }
    console.log(lines.join('\\n'));`;
  const zones = ['UTC', 'America/New_York', 'Asia/Shanghai'];
  const outputs = zones.map((TZ) => {
    const args = ['--input-type=module', '--eval', script];
    const [zone, ...lines] = execFileSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: 'utf8' })
      .trim()
      .split('\n');
    assert.equal(zone, TZ);
    assert.equal(lines.length, 60);
    return lines;
  });
  assert.deepEqual(outputs[1], outputs[0]);
  assert.deepEqual(outputs[2], outputs[0]);
});
