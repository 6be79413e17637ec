import { standingDecisions, type CaseFile, type CommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import type { Assessment } from '../client/queries.ts';
import { act, decided, going, lead, open, running, takesEntries, type ActGroup, type CaseAct } from './case-act.ts';
import { SPECIAL_ACTS } from './special-acts.ts';

type Block = Assessment['blocked'][number];

/** Everything that can be done from the page of a case, in the order of the path. */
export const ACT_GROUPS: readonly ActGroup[] = [
  {
    title: '案源与启动',
    acts: [
      act('concludeLead', lead),
      act('informProvider', (file) => file.leads.some(({ outcome }) => outcome !== undefined) && takesEntries(file)),
      act('transferLead', going),
      act('recordTransferReturn', going),
      act('closeLead', lead, 'closeLead'),
      act('startProcedure', lead, 'startProcedure'),
      act('convertProcedure', open),
      act('describeCase', takesEntries),
    ],
  },
  {
    title: '调查取证',
    acts: [
      act('startActivity', going, 'beginInvestigation'),
      act('endActivity', running),
      act('showCredential', running),
      act('giveRecordingNotice', running),
      act('recordInquiryRefusal', running),
      act('recordNonCooperation', running),
      act('takeMeasure', going),
      act('completeMeasure', (file) => file.measures.some(({ completed }) => !completed), 'completeMeasure'),
      act('disposeMeasure', (file) => file.measures.length > 0),
      act('liftMeasure', (file) => file.measures.length > 0),
      act('collectEvidence', going),
      act('requestAssistance', going),
      act('receiveMaterial', going),
      act('registerRecording', takesEntries),
      act('linkRecording', (file) => file.recordings.length > 0),
      act('explainInterruption', (file) => file.recordings.length > 0),
      act('explainOmission', (file) => file.activities.length > 0),
    ],
  },
  {
    title: '审查与决定',
    acts: [
      act('answerFinding', takesEntries),
      act('requestApproval', takesEntries, 'requestExtension'),
      act('noticeParty', open),
      act('recordStatement', open),
      act('reviewStatement', open),
      act('classifyCase', open),
      act('concludeLegalReview', open),
      act('concludeDeliberation', open),
      act('makeDecision', open, 'makeDecision'),
    ],
  },
  {
    title: '送达与执行',
    acts: [
      act('attemptService', open, 'serveByMail', 'serveByPublication'),
      act('recordServiceReceipt', (file) => file.services.length > 0),
      act('recordMailReturn', (file) => file.services.length > 0),
      act('keepServiceProof', (file) => file.services.length > 0),
      act('completeService', (file) => file.services.some(({ completed }) => !completed), 'completeService'),
      act(
        'performObligation',
        (file) => decided(file) && standingDecisions(file).some(({ obligations }) => obligations.length > 0),
      ),
      act('completePerformance', (file) => decided(file) && open(file), 'registerPerformance'),
      act('receiveChallenge', () => true),
    ],
  },
  {
    title: '结案与归档',
    acts: [
      act('concludeCase', open),
      act('closeCase', (file) => file.status === 'concluded', 'closeCase'),
      act('reopenCase', (file) => file.status === 'closed' || file.status === 'archived'),
      act('archiveCase', (file) => file.status === 'closed', 'archiveDossier'),
      act('requestAccess', () => true),
      act('placeHold', () => true),
      act('releaseHold', () => true),
      act('correctEntry', takesEntries),
    ],
  },
  ...SPECIAL_ACTS,
];

const ACTS: readonly CaseAct[] = ACT_GROUPS.flatMap(({ acts }) => acts);

/** Whether a command makes sense for the case as it stands; those of papers, recordings and approvals takesEntries do. */
export const isOffered = (command: CommandName, file: CaseFile): boolean =>
  ACTS.find((one) => one.command === command)?.when(file) ?? true;

/** What stands in the way of a command now, for the case or for one of its objects. */
export function obstaclesTo(command: CommandName, { blocked }: Assessment, object?: string): readonly Block[] {
  const law = ACTS.find((one) => one.command === command)?.law ?? [];
  return blocked.filter(
    (block) =>
      (law as readonly string[]).includes(block.act) && (block.object.type === 'case' || block.object.id === object),
  );
}

/** Acts of papers and approvals belong to those pages and are shown for as long as they wait. */
const ELSEWHERE: readonly string[] = [
  'finalizeDocument',
  'issueEvidencePaper',
  'fillClosingForm',
  'giveOpinion',
  'approveClosing',
  'approveAccess',
  'releaseAccess',
  'completeStoring',
] satisfies readonly TermIn<'ACTS'>[];

/** The blocked acts that the case has come to, or comes to next; those it has passed are left out. */
export const blockedNow = ({ blocked }: Assessment, file: CaseFile): readonly Block[] =>
  blocked.filter(({ act: name }) => {
    if (ELSEWHERE.includes(name)) return true;
    return ACTS.some((one) => (one.law as readonly string[] | undefined)?.includes(name) && comesNext(one, file));
  });

/** Closing and archiving are looked forward to from the moment there is a decision. */
const comesNext = ({ command, when }: CaseAct, file: CaseFile): boolean =>
  when(file) ||
  (decided(file) && (command === 'closeCase' || (command === 'archiveCase' && file.status !== 'archived')));
