import { COMMANDS, EVENTS, standingDecisions, type CaseFile, type CommandName, type ObjectType } from '@zhiji/cases';
import { pendingDisposals } from './disposal-item.ts';

/** Objects that a command makes; every other command is about one that is there. */
const MADE_BY: Partial<Record<CommandName, true>> = {
  registerLead: true,
  startActivity: true,
  changeOfficers: true,
  registerRecording: true,
  takeMeasure: true,
  draftDocument: true,
  requestApproval: true,
  makeDecision: true,
  attemptService: true,
  receiveChallenge: true,
  requestAccess: true,
  receiveApplication: true,
  startExecution: true,
  applyToCourt: true,
  burnDisc: true,
  inspectMatter: true,
  inspectGoods: true,
  requestDisposal: true,
  orderCorrection: true,
  entrustExpert: true,
  requestRecusal: true,
  receiveEvidenceRequest: true,
};

export type SubjectOf =
  | { readonly is: 'case' }
  | { readonly is: 'new'; readonly type: ObjectType }
  | { readonly is: 'chosen'; readonly type: ObjectType; readonly ids: readonly string[] };

/** What a command is about on this case: the case itself, something new, or one of the things it can be about now. */
export function subjectOf(command: CommandName, file: CaseFile): SubjectOf {
  const type = EVENTS[COMMANDS[command].event].subject;
  if (type === 'case') return { is: 'case' };
  // 没有责令改正的，也可以复查。
  const makes = MADE_BY[command] ?? (command === 'reviewCorrection' && !file.others['correction']);
  return makes ? { is: 'new', type } : { is: 'chosen', type, ids: candidates(command, type, file) };
}

/** The objects of a kind in the case, those a command can still be about first thinned out. */
function candidates(command: CommandName, type: ObjectType, file: CaseFile): readonly string[] {
  const running = file.activities.filter(({ endedAt }) => endedAt === undefined);
  switch (command) {
    case 'endActivity':
      return idsOf(running);
    case 'completeMeasure':
      return idsOf(file.measures.filter(({ completed }) => !completed));
    case 'completeService':
      return idsOf(file.services.filter(({ completed }) => !completed));
    case 'disposeRecording':
      return idsOf(pendingDisposals(file)).toReversed();
    case 'closeLead':
      return idsOf(file.leads.filter(({ closed }) => !closed));
    default:
      return objectsOf(type, file);
  }
}

/** Every object of a kind that a case knows, the latest first. */
export function objectsOf(type: string, file: CaseFile): readonly string[] {
  switch (type) {
    case 'lead':
      return idsOf(file.leads);
    case 'activity':
      return idsOf(file.activities).toReversed();
    case 'document':
      return idsOf(file.documents.filter(({ status }) => status !== 'withdrawn')).toReversed();
    case 'recording':
      return idsOf(file.recordings).toReversed();
    case 'measure':
      return idsOf(file.measures).toReversed();
    case 'approval':
      return idsOf(file.approvals).toReversed();
    case 'service':
      return idsOf(file.services).toReversed();
    case 'access':
      return idsOf(file.accesses).toReversed();
    case 'disposal':
      return idsOf(file.disposals).toReversed();
    case 'decision':
      return idsOf(standingDecisions(file)).toReversed();
    case 'obligation':
      return idsOf(
        standingDecisions(file)
          .flatMap(({ obligations }) => obligations)
          .toSorted((a, b) => Number(a.performed) - Number(b.performed)),
      );
    // Goods under a measure are told apart by their names.
    case 'item':
      return [...new Set(file.measures.flatMap(({ items }) => items.map(({ name }) => name)))];
    default:
      return idsOf(file.others[type] ?? []).toReversed();
  }
}

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);
