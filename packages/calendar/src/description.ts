import type { DaySpan } from './day-span.ts';
import { formatDay, type Day } from './day.ts';
import type { Due } from './due.ts';
import { dayOf, printDueInstant, printInstant } from './instant.ts';

const COUNTED = { minute: '分钟', hour: '小时', workday: '个工作日', day: '日', month: '个月', year: '年' } as const;

/** The arithmetic of a due instant as one Chinese sentence without a full stop; years are written again only where they change. */
export function describeDue(due: Due): string {
  const date = dateFrom(formatDay(dayOf(due.from)).slice(0, 4));
  const note = due.provisional ? '（暂定：所涉日期尚无放假安排可依）' : '';
  return `${sentence(due, date)}${note}`;
}

function sentence(due: Due, date: (text: string) => string): string {
  const { period, from, at, lastDay } = due;
  const start = formatDay(dayOf(from));
  const day = (value: Day) => date(formatDay(value));
  switch (period.unit) {
    case 'sameDay':
      return `${start} 当日，至 24:00`;
    case 'stated':
      return `所定期限，至 ${printDueInstant(at)}`;
    case 'minute':
    case 'hour':
      return `${printInstant(from)} 起 ${period.n} ${COUNTED[period.unit]}，至 ${date(printDueInstant(at))}`;
    case 'workday': {
      const skipped = due.skipped.length > 0 ? `，跳过 ${listed(due.skipped, day)}` : '';
      const makeUp = due.makeUp.length > 0 ? `，计入 ${listed(due.makeUp, day)}` : '';
      return `不含 ${start}${skipped}${makeUp}，第 ${period.n} 个工作日为 ${day(lastDay)}，至 24:00`;
    }
    case 'day':
    case 'month':
    case 'year': {
      const counted = `不含 ${start}，${period.n} ${COUNTED[period.unit]}届满于 ${day(due.rolledFrom ?? lastDay)}`;
      if (due.rolledFrom !== undefined)
        return `${counted}，逢 ${listed(due.skipped, day)}，顺延到 ${day(lastDay)} 24:00`;
      return due.makeUp.length > 0 ? `${counted} 24:00，逢 ${listed(due.makeUp, day)}，不顺延` : `${counted} 24:00`;
    }
  }
}

/** Leaves out the year while it is the one last written. */
function dateFrom(year: string): (text: string) => string {
  let written = year;
  return (text) => {
    if (text.slice(0, 4) === written) return text.slice(5);
    written = text.slice(0, 4);
    return text;
  };
}

const REASON = { weekend: '周末', holiday: '放假', makeUp: '调休上班' } as const;

function listed(spans: readonly DaySpan[], day: (value: Day) => string): string {
  return spans
    .map((span) => {
      const range = span.first === span.last ? day(span.first) : `${day(span.first)} 至 ${day(span.last)}`;
      return span.kind === 'weekend'
        ? `${range}（${REASON.weekend}）`
        : `${range}（${span.occasion}${REASON[span.kind]}，${span.notice}）`;
    })
    .join('、');
}
