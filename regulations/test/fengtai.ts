import type { Program } from '@zhiji/law';
import { fengtaiSubdistrict } from '../src/fengtai-subdistrict/index.ts';
import { lawBook, programOf } from './law-book.ts';

export { act, answered, at, CALENDAR, caseBook, type ActRow, type Row } from './law-book.ts';

/** The text under the adopted readings, in force for as long as one likes. */
export const FENGTAI = programOf(fengtaiSubdistrict);

const told = new Map<string, Program>();
/** Under other readings; compiled once for each. */
export const fengtai = (readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number): Program => {
  const key = JSON.stringify([readings, effectiveFrom]);
  const known = told.get(key) ?? programOf(fengtaiSubdistrict, readings, effectiveFrom);
  told.set(key, known);
  return known;
};

export const { actRows, assessed, judgeRows, refusals, verdicts } = lawBook(FENGTAI);
