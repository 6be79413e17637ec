import { openDuties } from '../case/wholeness.ts';
import type { Assessment } from '../client/queries.ts';

export type RecordingNeed = Assessment['recordings'][number];

export interface Owed {
  readonly recordings: readonly RecordingNeed[];
  readonly papers: readonly Assessment['documents'][number][];
  readonly duties: readonly Assessment['duties'][number][];
}

/** What an activity, or another object of a case, demands: recordings in every state, papers and duties still open. */
export const owedBy = (assessment: Assessment, object: string): Owed => ({
  recordings: assessment.recordings.filter((one) => one.object.id === object),
  papers: assessment.documents.filter((one) => one.object.id === object && one.status === 'missing'),
  duties: openDuties(assessment).filter((one) => one.object.id === object),
});

const LACKING: ReadonlySet<string> = new Set(['missing', 'running']);

/** 所欠 of a whole case, as an officer reads it in the morning. */
export interface CaseOwed extends Owed {
  readonly questions: readonly Assessment['questions'][number][];
  /** ISO 8601 with offset; undefined when nothing has a term. */
  readonly nextDue: string | undefined;
}

/** `roles`: whose debts; what others owe is theirs to see. */
export function owedIn(assessment: Assessment, roles: readonly string[]): CaseOwed {
  const duties = openDuties(assessment).filter(({ who }) => roles.includes(who));
  return {
    recordings: assessment.recordings.filter(({ status }) => LACKING.has(status)),
    papers: assessment.documents.filter(({ status }) => status === 'missing'),
    duties,
    questions: assessment.questions.filter(({ whoMayFind }) => roles.includes(whoMayFind)),
    nextDue: duties.find(({ due }) => due !== null)?.due ?? undefined,
  };
}

export const countOf = ({ recordings, papers, duties, questions }: CaseOwed): number =>
  recordings.length + papers.length + duties.length + questions.length;
