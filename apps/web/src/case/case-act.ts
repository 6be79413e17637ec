import { standingDecisions, type CaseFile, type CommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';

/** 办理事项 – a command as the page of a case offers it: in which part of the path, and when it makes sense. */
export interface CaseAct {
  readonly command: CommandName;
  /** Acts of the law that may stand in its way. */
  readonly law?: readonly TermIn<'ACTS'>[];
  readonly when: (file: CaseFile) => boolean;
}

export interface ActGroup {
  readonly title: string;
  readonly acts: readonly CaseAct[];
}

/** An archived dossier and a closed lead take no more entries of the path. */
export const takesEntries = (file: CaseFile): boolean => file.status !== 'archived' && file.status !== 'leadClosed';

export const lead = (file: CaseFile) => file.status === 'lead';
export const open = (file: CaseFile) => file.status === 'open';
export const going = (file: CaseFile) => file.status === 'lead' || file.status === 'open';
export const decided = (file: CaseFile) => standingDecisions(file).length > 0 && takesEntries(file);
export const running = (file: CaseFile) => file.activities.some(({ endedAt }) => endedAt === undefined);
export const act = (command: CommandName, when: CaseAct['when'], ...law: readonly TermIn<'ACTS'>[]): CaseAct => ({
  command,
  when,
  law,
});
