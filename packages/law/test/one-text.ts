import { calendar, STATE_COUNCIL_NOTICES, type Calendar } from '@zhiji/calendar';
import { ATTRIBUTES, type CaseVocabulary } from '@zhiji/cases';
import {
  compile,
  initialState,
  penFor,
  step,
  type CaseEvent,
  type CaseState,
  type Norm,
  type Program,
  type Reading,
} from '../src/index.ts';

export const pen = penFor<CaseVocabulary>();

/** What every norm of a test says besides its point. */
export const head = (id: string) => ({
  id,
  article: '第一条',
  requirements: [`TEST-${id}`],
  topic: `test.${id}`,
  gist: '试验条款',
});

interface Options {
  readonly readings?: readonly Reading[];
  readonly chosen?: Readonly<Record<string, string>>;
  readonly effectiveFrom?: number;
  readonly calendar?: Calendar;
}

/** A program of one text with these norms. */
export const lawOf = (norms: readonly Norm[], options: Options = {}): Program => lawOfTexts([norms], options);

/** A program of several texts, TEST, TEST2 …, each with norms of its own. */
export function lawOfTexts(texts: readonly (readonly Norm[])[], options: Options = {}): Program {
  const { readings = [], chosen = {}, effectiveFrom } = options;
  const packs = texts.map((norms, i) => ({
    code: i === 0 ? 'TEST' : `TEST${i + 1}`,
    title: '试验规定',
    issuer: '试验机关',
    version: '1',
    chapters: [{ title: '第一章', articles: [{ number: '第一条', gist: '试验条款', norms, nonOperative: [] }] }],
    readings: i === 0 ? readings : [],
  }));
  return compile({
    packs: packs.map((pack) => ({ pack, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) })),
    attributes: ATTRIBUTES,
    calendar: options.calendar ?? calendar(STATE_COUNCIL_NOTICES),
    readings: chosen,
  });
}

/** The state after stepping through the facts one by one. */
export const stepped = (program: Program, events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, event) => step(program, state, event).state, initialState('c1'));
