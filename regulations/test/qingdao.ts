import type { Program } from '@zhiji/law';
import { qingdaoWestCoastArchives } from '../src/qingdao-west-coast-archives/index.ts';
import { lawBook, programOf } from './law-book.ts';

export { act, answered, at, CALENDAR, caseBook, type ActRow, type Row } from './law-book.ts';

/** The text under the adopted readings, in force for as long as one likes. */
export const QINGDAO = programOf(qingdaoWestCoastArchives);

export const qingdao = (readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number): Program =>
  programOf(qingdaoWestCoastArchives, readings, effectiveFrom);

export const { actRows, assessed, judgeRows, refusals, verdicts } = lawBook(QINGDAO);
