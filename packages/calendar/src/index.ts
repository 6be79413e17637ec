export { calendar, type Calendar, type Ruling } from './calendar.ts';
export {
  civilOfDay,
  dayOfCivil,
  daysInMonth,
  formatDay,
  parseDay,
  weekdayOf,
  type CivilDate,
  type Day,
} from './day.ts';
export type { DaySpan } from './day-span.ts';
export { describeDue } from './description.ts';
export { due, type DueRules, type Due } from './due.ts';
export { CalendarFault, type CalendarFaultCode } from './fault.ts';
export {
  dayOf,
  endOfDay,
  formatDueInstant,
  formatInstant,
  MS_PER_DAY,
  MS_PER_HOUR,
  MS_PER_MINUTE,
  parseInstant,
  printDueInstant,
  printInstant,
  startOfDay,
  type Instant,
} from './instant.ts';
export { noticesKnownOn, readNotices, type Arrangement, type Notice } from './notice.ts';
export {
  days,
  hours,
  minutes,
  months,
  STATED,
  workdays,
  years,
  type OpenPeriod,
  type Period,
  type Standard,
  type Term,
} from './period.ts';
export { STATE_COUNCIL_NOTICES } from './state-council.ts';
