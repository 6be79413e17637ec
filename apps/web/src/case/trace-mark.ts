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
  | { readonly kind: 'fact'; readonly at: number; readonly entry: Entry; readonly title: string; readonly gist: string };

/** The facts that show the course of a case; the others are in the journal. */
const TURNS: ReadonlySet<string> = new Set<EventType>([
  'lead.found',
  'lead.concluded',
  'lead.transferred',
  'lead.closed',
  'application.received',
  'application.decided',
  'procedure.started',
  'procedure.converted',
  'case.classified',
  'inquiry.refused',
  'cooperation.refused',
  'recording.omissionExplained',
  'recording.interruptionExplained',
  'measure.taken',
  'measure.completed',
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
  'legalReview.concluded',
  'deliberation.concluded',
  'decision.made',
  'service.attempted',
  'service.receiptReturned',
  'service.mailReturned',
  'service.completed',
  'obligation.performed',
  'performance.completed',
  'challenge.received',
  'challenge.ended',
  'case.concluded',
  'case.closed',
  'case.reopened',
  'case.archived',
  'entry.corrected',
]);

export function marksOf(file: CaseFile, { documents }: Assessment, entries: readonly Entry[], now: number): TraceMark[] {
  const papers = file.documents.flatMap((document): TraceMark[] => {
    const at = document.finalizedAt ?? document.draftedAt;
    const kind = document.status === 'final' ? 'paper' : document.status;
    return at === undefined ? [] : [{ kind, at, document }];
  });
  const missing = documents
    .filter(({ status }) => status === 'missing')
    .map((demand): TraceMark => ({ kind: 'missing', at: occasionOf(demand, file) ?? now, demand }));
  const facts = entries
    .filter(({ type }) => TURNS.has(type))
    .map((entry): TraceMark => ({
      kind: 'fact',
      at: parseInstant(entry.occurredAt)!,
      entry,
      title: eventTitle(entry.type),
      gist: factGist(entry),
    }));
  const activities = file.activities.map((activity): TraceMark => ({ kind: 'activity', at: activity.startedAt, activity }));
  return [...activities, ...facts, ...papers, ...missing];
}

/** When the paper should have come about: at the end of its activity, or with the measure or the service it is for. */
function occasionOf({ object }: Demand, file: CaseFile): number | undefined {
  const activity = file.activities.find(({ id }) => id === object.id);
  return (
    activity?.endedAt ??
    activity?.startedAt ??
    file.measures.find(({ id }) => id === object.id)?.takenAt ??
    file.services.find(({ id }) => id === object.id)?.attempts.at(-1)?.at
  );
}

export const documentTitle = ({ title, form }: Pick<DocumentItem, 'title' | 'form'>): string =>
  title ?? findTerm(form)?.zh ?? form;
