import type { Program } from '@zhiji/law';
import { fuzhouUrbanManagement } from '../src/fuzhou-urban-management/index.ts';
import { lawBook, programOf } from './law-book.ts';

export { act, answered, at, CALENDAR, caseBook, type ActRow, type Row } from './law-book.ts';

/** The text under the adopted readings, in force for as long as one likes. */
export const FUZHOU = programOf(fuzhouUrbanManagement);

export const fuzhou = (readings: Readonly<Record<string, string>> = {}, effectiveFrom?: number): Program =>
  programOf(fuzhouUrbanManagement, readings, effectiveFrom);

export const { actRows, assessed, judgeRows, refusals, verdicts } = lawBook(FUZHOU);
