import { parseInstant } from '@zhiji/calendar';
import { eventTitle, type ActivityItem, type CaseFile, type DocumentItem, type EventType } from '@zhiji/cases';
import { findTerm } from '@zhiji/terms';
import type { Assessment, Entry } from '../client/queries.ts';
import { factGist } from './fact-gist.ts';

type Demand = Assessment['documents'][number];

/** What stands in the text lane: the beginning of an activity, a paper, a draft, a paper that is missing, or an entered fact. */
export type TraceMark =
  | { readonly kind: 'activity'; readonly at: number; readonly activity: ActivityItem }
  | { readonly kind: 'paper' | 'draft' | 'withdrawn'; readonly at: number; readonly document: DocumentItem }
  | { readonly kind: 'missing'; readonly at: number; readonly demand: Demand }
  | {
      readonly kind: 'fact';
      readonly at: number;
      readonly entry: Entry;
      readonly title: string;
      readonly gist: string;
    };

/** The facts that show the course of a case; the others are in the journal. */
const TURNS: ReadonlySet<string> = new Set<EventType>([
  'lead.found',
  'lead.concluded',
  'lead.transferred',
  'lead.closed',
  'application.received',
  'application.supplementRequested',
  'application.decided',
  'procedure.started',
  'procedure.converted',
  'procedure.suspended',
  'procedure.resumed',
  'procedure.postponed',
  'procedure.terminated',
  'case.classified',
  'inquiry.refused',
  'cooperation.refused',
  'evidence.requested',
  'evidence.requestAnswered',
  'expert.entrusted',
  'expert.concluded',
  'recusal.requested',
  'recusal.decided',
  'recording.omissionExplained',
  'recording.interruptionExplained',
  'measure.taken',
  'measure.completed',
  'measure.extended',
  'measure.itemsHandedOver',
  'measure.disposed',
  'measure.lifted',
  'document.signatureRefused',
  'approval.requested',
  'approval.given',
  'approval.refused',
  'approval.returned',
  'notice.given',
  'statement.made',
  'statement.reviewed',
  'hearing.requested',
  'legalReview.concluded',
  'deliberation.concluded',
  'decision.made',
  'decision.revoked',
  'correction.ordered',
  'correction.reviewed',
  'service.attempted',
  'service.receiptReturned',
  'service.mailReturned',
  'service.completed',
  'fine.collected',
  'fine.handedIn',
  'fine.deposited',
  'obligation.performed',
  'performance.completed',
  'performance.failed',
  'demand.made',
  'demand.answered',
  'demand.reviewed',
  'execution.started',
  'execution.concluded',
  'court.applied',
  'court.ruled',
  'challenge.received',
  'challenge.ended',
  'result.posted',
  'result.withdrawn',
  'case.concluded',
  'case.closed',
  'case.reopened',
  'case.archived',
  'disposal.requested',
  'disposal.executed',
  'entry.corrected',
]);

/** In the order of the journal; what is missing stands last. */
export function marksOf(
  file: CaseFile,
  { documents }: Assessment,
  entries: readonly Entry[],
  now: number,
): TraceMark[] {
  const missing = documents
    .filter(({ status }) => status === 'missing')
    .map((demand): TraceMark => ({ kind: 'missing', at: occasionOf(demand, file) ?? now, demand }));
  return [...entries.flatMap((entry) => markOf(entry, file)), ...missing];
}

function markOf(entry: Entry, file: CaseFile): readonly TraceMark[] {
  const at = parseInstant(entry.occurredAt)!;
  const subject = entry.objects.find(({ role }) => role === 'subject')?.id;
  const document = file.documents.find(({ id }) => id === subject);
  switch (entry.type) {
    case 'activity.started': {
      const activity = file.activities.find(({ id }) => id === subject);
      return activity ? [{ kind: 'activity', at, activity }] : [];
    }
    case 'document.drafted':
      return document?.status === 'draft' && document.draftedAt === at ? [{ kind: 'draft', at, document }] : [];
    case 'document.finalized':
      return document?.status === 'final' ? [{ kind: 'paper', at, document }] : [];
    case 'document.withdrawn':
      return document?.status === 'withdrawn' ? [{ kind: 'withdrawn', at, document }] : [];
    default:
      return TURNS.has(entry.type)
        ? [{ kind: 'fact', at, entry, title: eventTitle(entry.type), gist: factGist(entry) }]
        : [];
  }
}

/** When the paper should have come about: at the end of its activity, or with what it is for. */
function occasionOf({ object }: Demand, file: CaseFile): number | undefined {
  const activity = file.activities.find(({ id }) => id === object.id);
  return (
    activity?.endedAt ??
    activity?.startedAt ??
    file.measures.find(({ id }) => id === object.id)?.takenAt ??
    file.services.find(({ id }) => id === object.id)?.attempts.at(-1)?.at ??
    file.others[object.type]?.find(({ id }) => id === object.id)?.at
  );
}

export const documentTitle = ({ title, form }: Pick<DocumentItem, 'title' | 'form'>): string =>
  title ?? findTerm(form)?.zh ?? form;
