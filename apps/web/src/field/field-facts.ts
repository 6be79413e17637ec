import { COMMANDS, type CaseFile, type Command, type CommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import type { Entry } from '../client/queries.ts';

/** When something was last said or shown in an activity, as the journal or this machine has it; ISO 8601 with offset. */
export const lastAt = (
  command: CommandName,
  activityId: string,
  { entries, pending }: { readonly entries: readonly Entry[]; readonly pending: readonly Command[] },
): string | undefined =>
  entries.findLast(
    ({ type, objects }) => type === COMMANDS[command].event && objects.some(({ id }) => id === activityId),
  )?.occurredAt ?? pending.findLast(({ name, subject }) => name === command && subject === activityId)?.occurredAt;

/** How much an activity has on film. */
export function picturesOf(
  activityId: string,
  { recordings }: CaseFile,
): { readonly video: number; readonly photo: number } {
  const own = recordings.filter(({ activity }) => activity === activityId);
  const photo = own.filter(({ medium }) => medium === 'photo').length;
  return { photo, video: own.length - photo };
}

const TRANSCRIPTS: Readonly<Partial<Record<TermIn<'ACTIVITIES'>, TermIn<'FORMS'>>>> = {
  inquiry: 'inquiryTranscript',
  witnessInquiry: 'inquiryTranscript',
  statementHearing: 'statementTranscript',
  hearing: 'hearingTranscript',
  summaryHandling: 'summaryTranscript',
  compulsoryExecution: 'executionRecord',
};

/** The paper in which an activity is written down; what happens on a site has the one of the site. */
export const transcriptFor = (kind: TermIn<'ACTIVITIES'>): TermIn<'FORMS'> => TRANSCRIPTS[kind] ?? 'siteTranscript';
