import type { Program } from '@zhiji/law';
import { sanmingIndustry } from '../src/sanming-industry/index.ts';
import { lawBook, programOf } from './law-book.ts';

export { act, answered, at, CALENDAR, caseBook, type ActRow, type Row } from './law-book.ts';

/** The text under the adopted readings, in force for as long as one likes. */
export const SANMING = programOf(sanmingIndustry);

export const sanming = (readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number): Program =>
  programOf(sanmingIndustry, readings, effectiveFrom);

export const { actRows, assessed, judgeRows, refusals, verdicts } = lawBook(SANMING);
