import { dayOf, parseInstant } from '@zhiji/calendar';
import type { Entry } from '../client/queries.ts';

/** 补记: entered on a later day than that of what it tells (FTJD-5.1). */
export const isLateEntry = ({ occurredAt, recordedAt }: Pick<Entry, 'occurredAt' | 'recordedAt'>): boolean =>
  dayOf(parseInstant(recordedAt)!) > dayOf(parseInstant(occurredAt)!);
