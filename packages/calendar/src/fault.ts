export type CalendarFaultCode = 'noticeMalformed' | 'noticeYearMissing';

/** A holiday notice cannot be read or applied. The message names the place, in Chinese, for whoever imported it. */
export class CalendarFault extends Error {
  readonly code: CalendarFaultCode;
  constructor(code: CalendarFaultCode, message: string) {
    super(message);
    this.name = 'CalendarFault';
    this.code = code;
  }
}
