import type { PerformanceTerm, Period } from './values.ts';

const ZONE = 'Asia/Shanghai';

/** `2026年2月13日` of an ISO date. */
export function dateText(date: string): string {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return `${year}年${month}月${day}日`;
}

/** `2026年2月13日16时05分`, Beijing time, of an ISO instant with offset. */
export function instantText(instant: string): string {
  const local = beijing(instant);
  return dateText(local.toPlainDate().toString()) + clock(local);
}

/** `2026年2月13日16时05分至16时40分`; the second date only where it differs. */
export function periodText({ from, to }: Period): string {
  const end = beijing(to);
  const sameDay = beijing(from).toPlainDate().equals(end.toPlainDate());
  return `${instantText(from)}至${sameDay ? clock(end) : instantText(to)}`;
}

export function termText(term: PerformanceTerm): string {
  if ('until' in term) return `${dateText(term.until)}前（含当日）`;
  return `自收到本决定之日起${term.days}${term.unit === 'day' ? '日' : '个工作日'}内`;
}

const beijing = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE);

const clock = ({ hour, minute }: Temporal.ZonedDateTime) => `${hour}时${String(minute).padStart(2, '0')}分`;
