import type { Program } from '@zhiji/law';
import { fuzhouHistoricCity } from '../src/fuzhou-historic-city/index.ts';
import { lawBook, programOf } from './law-book.ts';

export { act, answered, at, CALENDAR, caseBook, type ActRow, type Row } from './law-book.ts';

/** The text under the adopted readings, in force for as long as one likes. */
export const HISTORIC_CITY = programOf(fuzhouHistoricCity);

export const historicCity = (readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number): Program =>
  programOf(fuzhouHistoricCity, readings, effectiveFrom);

export const { actRows, assessed, judgeRows, refusals, verdicts } = lawBook(HISTORIC_CITY);
