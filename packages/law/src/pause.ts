import { dayOf, due as dueOf, type Calendar, type Due } from '@zhiji/calendar';
import { matching } from './matching.ts';
import type { Duty } from './norm.ts';
import type { Setting } from './setting.ts';

/** 中止: a stretch in which a term does not run; open while it has not been resumed. */
export interface Pause {
  readonly from: number;
  readonly to?: number;
}

/** The pauses of a duty in order, each apart from the next. */
export function pausesOf(
  { on, resume, reach = 'case', each }: NonNullable<Duty['pause']>,
  at: Setting,
): readonly Pause[] {
  const resumptions = [...matching(resume, reach, at)];
  const pauses: Pause[] = [];
  for (const { at: from } of matching(on, reach, at)) {
    const next = resumptions.findIndex((fact) => fact.at >= from);
    const to = resumptions[next]?.at;
    if (each && to !== undefined) resumptions.splice(next, 1);
    const until = to === undefined ? {} : { to };
    const last = pauses.at(-1);
    if (!last || (last.to !== undefined && from > last.to)) pauses.push({ from, ...until });
    else if (last.to !== undefined) pauses[pauses.length - 1] = { from: last.from, ...until };
  }
  return pauses;
}

/**
 * A due instant after the pauses that stood while the term ran: `extend` gives back the time each took (in the unit of the term), `restart` runs
 * the whole term again from the resumption, `none` leaves the end where it was.
 */
export function shifted(
  due: Due,
  pauses: readonly Pause[],
  policy: NonNullable<Duty['pause']>['policy'],
  calendar: Calendar,
): Due {
  if (policy === 'none') return due;
  return pauses.reduce((end, { from, to }) => {
    const since = Math.max(from, end.from);
    if (to === undefined || to < since || since > end.at) return end;
    return policy === 'restart' ? dueOf(due.period, to, ROLLING, calendar) : extended(end, since, to, calendar);
  }, due);
}

const ROLLING = { bounds: 'act' } as const;

/** A term does not end while it stands still: a last day that falls into the pause is that of the resumption, or the next working day. */
function extended(due: Due, from: number, to: number, calendar: Calendar): Due {
  const longer = lengthened(due, from, to, calendar);
  if (longer.at >= to) return longer;
  const { period } = longer;
  return period.unit === 'workday'
    ? dueOf({ unit: 'workday', n: period.n + 1 }, due.from, ROLLING, calendar)
    : dueOf({ unit: 'day', n: dayOf(to) - dayOf(due.from) }, due.from, ROLLING, calendar);
}

function lengthened(due: Due, from: number, to: number, calendar: Calendar): Due {
  const { period } = due;
  switch (period.unit) {
    case 'minute':
    case 'hour':
      return { ...due, at: due.at + to - from, lastDay: dayOf(due.at + to - from - 1) };
    case 'workday':
      return dueOf(
        { unit: 'workday', n: period.n + calendar.workdaysBetween(dayOf(from), dayOf(to)) },
        due.from,
        ROLLING,
        calendar,
      );
    default: {
      // Months and years give back days: their own length is settled by the first counting.
      const counted = (due.rolledFrom ?? due.lastDay) - dayOf(due.from);
      return dueOf({ unit: 'day', n: counted + dayOf(to) - dayOf(from) }, due.from, ROLLING, calendar);
    }
  }
}
