// Working-day maths beside a loop over Temporal dates, equal for every day of 2004–2026 before anything is timed.
import assert from 'node:assert/strict';
import { calendar, dayOfCivil, formatDay, STATE_COUNCIL_NOTICES, type Day } from '@zhiji/calendar';
import { compare, type Contestant } from './harness.ts';

/** The numbers of working days the texts and the national laws give. */
const TERMS = [2, 3, 5, 7, 10, 15, 20, 30];

const first = dayOfCivil({ year: 2004, month: 1, dayOfMonth: 1 });
const last = dayOfCivil({ year: 2026, month: 12, dayOfMonth: 31 });
const days: readonly Day[] = Array.from({ length: last - first + 1 }, (_, i) => first + i);
const dates = days.map((day) => Temporal.PlainDate.from(formatDay(day)));
const ours = calendar(STATE_COUNCIL_NOTICES);

/** What the notices order, day by day: worked or off. */
const ruled = new Map<string, boolean>();
for (const { arrangements } of STATE_COUNCIL_NOTICES.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)))
  for (const { rest, work } of arrangements) {
    const [from, to] = rest.map((date) => Temporal.PlainDate.from(date)) as [Temporal.PlainDate, Temporal.PlainDate];
    for (let off = 0; off <= from.until(to).days; off++) ruled.set(from.add({ days: off }).toString(), false);
    for (const date of work) ruled.set(date, true);
  }

const isWorked = (date: Temporal.PlainDate): boolean => ruled.get(date.toString()) ?? date.dayOfWeek <= 5;

function stepOn(from: Temporal.PlainDate, n: number): Temporal.PlainDate {
  let date = from;
  for (let left = n; left > 0;) {
    date = date.add({ days: 1 });
    if (isWorked(date)) left--;
  }
  return date;
}

function countUp(after: Temporal.PlainDate, through: Temporal.PlainDate): number {
  let worked = 0;
  for (let date = after.add({ days: 1 }); Temporal.PlainDate.compare(date, through) <= 0; date = date.add({ days: 1 }))
    if (isWorked(date)) worked++;
  return worked;
}

for (const [i, day] of days.entries())
  for (const n of TERMS) {
    const [end, date] = [ours.addWorkdays(day, n), stepOn(dates[i]!, n)];
    assert.equal(formatDay(end), date.toString());
    assert.equal(ours.workdaysBetween(day, end), n);
    assert.equal(countUp(dates[i]!, date), n);
  }

/** Terms per millisecond of processor time. Every round folds its results into a sum that must come out the same. */
function counting(name: string, passes: number, work: (i: number, n: number) => number): Contestant {
  const sumOf = (): number => {
    let sum = 0;
    for (let i = 0; i < days.length; i++) for (const n of TERMS) sum += work(i, n);
    return sum;
  };
  const expected = sumOf();
  return {
    name,
    run: async () => {
      const cpu = process.cpuUsage();
      for (let pass = 0; pass < passes; pass++) assert.equal(sumOf(), expected);
      const { user, system } = process.cpuUsage(cpu);
      return { value: (passes * days.length * TERMS.length) / ((user + system) / 1000) };
    },
  };
}

const ends = days.map((day) => TERMS.map((n) => ours.addWorkdays(day, n)));
const endDates = dates.map((date) => TERMS.map((n) => stepOn(date, n)));
const shared = { unit: 'terms/ms', better: 'higher', bar: 500, rounds: 5 } as const;

await compare({
  ...shared,
  name: 'calendar-workdays, the end of a term',
  subject: counting('addWorkdays', 100, (i, n) => ours.addWorkdays(days[i]!, n)),
  comparators: [counting('loop over Temporal.PlainDate', 1, (i, n) => stepOn(dates[i]!, n).day)],
});
await compare({
  ...shared,
  name: 'calendar-workdays, working days between two days',
  subject: counting('workdaysBetween', 100, (i, n) => ours.workdaysBetween(days[i]!, ends[i]![TERMS.indexOf(n)]!)),
  comparators: [
    counting('loop over Temporal.PlainDate', 1, (i, n) => countUp(dates[i]!, endDates[i]![TERMS.indexOf(n)]!)),
  ],
});
