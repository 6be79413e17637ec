import { parseInstant } from '@zhiji/calendar';
import type { ActivityItem, RecordingItem } from '@zhiji/cases';
import { findTerm, zh } from '@zhiji/terms';
import { clockText, instantText } from '../law/instant-text.ts';
import { lengthText } from '../law/length.ts';
import { decisionText, obligationOf } from './decision-item.ts';
import { useCase, type CaseOnPage } from './opened-case.tsx';
import { documentTitle } from './trace-mark.ts';

/** The things of a case in words. */
export interface CaseText {
  readonly activityText: (activity: ActivityItem) => string;
  readonly objectText: (object: { readonly type: string; readonly id: string }) => string;
}

export function useCaseText(): CaseText {
  const opened = useCase();
  return { activityText, objectText: (object) => objectText(opened, object) };
}

function activityText({ kind, place, officers, startedAt, endedAt }: ActivityItem): string {
  const length = endedAt === undefined ? '进行中' : lengthText(endedAt - startedAt);
  return [zh(kind), length, place, officers.join('、')].filter(Boolean).join('　');
}

export function recordingText({ medium, from, to, recordist, name }: RecordingItem): string {
  const [begin, end] = [from, to].map((text) => (text ? parseInstant(text) : undefined));
  const span = begin === undefined || end === undefined ? (name ?? '') : `${clockText(begin)}–${clockText(end)}`;
  return [medium ? zh(medium) : zh('recording'), span, recordist].filter(Boolean).join(' ');
}

/** What an object is called on this page: never its identifier alone where something better is known. */
function objectText(
  { file, nameOf }: CaseOnPage,
  { type, id }: { readonly type: string; readonly id: string },
): string {
  switch (type) {
    case 'case':
      return '本案';
    case 'activity': {
      const activity = file.activities.find((a) => a.id === id);
      return activity ? `${zh(activity.kind)}（${instantText(activity.startedAt)}）` : zh('activity');
    }
    case 'document': {
      const document = file.documents.find((d) => d.id === id);
      return document ? `《${documentTitle(document)}》` : zh('document');
    }
    case 'recording': {
      const recording = file.recordings.find((r) => r.id === id);
      return recording ? recordingText(recording) : zh('recording');
    }
    case 'measure': {
      const measure = file.measures.find((m) => m.id === id);
      return measure ? `${zh(measure.kind)}（${instantText(measure.takenAt)}）` : zh('measure');
    }
    case 'service': {
      const service = file.services.find((s) => s.id === id);
      const tried = service?.attempts.at(-1);
      return tried ? `${zh(tried.method)}（${instantText(tried.at)}）` : '送达';
    }
    case 'approval': {
      const approval = file.approvals.find((a) => a.id === id);
      return approval ? `报请${zh(approval.matter)}` : '报请';
    }
    case 'access': {
      const access = file.accesses.find((a) => a.id === id);
      return access ? `${zh(access.action)}（${nameOf(access.requestedBy)}）` : zh('access');
    }
    case 'disposal': {
      const disposal = file.disposals.find((d) => d.id === id);
      return disposal
        ? `处置音像 ${disposal.recordings.length} 件（${instantText(disposal.requestedAt)} 提请）`
        : zh('disposal');
    }
    case 'lead': {
      const lead = file.leads.find((l) => l.id === id);
      return lead ? `${zh('caseLead')}“${lead.content.slice(0, 20)}”` : zh('caseLead');
    }
    case 'decision':
      return decisionText(id, file);
    case 'obligation': {
      return obligationOf(id, file)?.content ?? zh('obligation');
    }
    case 'item':
      return id;
    default: {
      const name = findTerm(type)?.zh ?? type;
      const says = NAMED_BY.map((field) => file.others[type]?.find((other) => other.id === id)?.data[field]);
      const first = says.find((text) => typeof text === 'string');
      return first === undefined ? name : `${name}“${(first as string).slice(0, 20)}”`;
    }
  }
}

/** What tells one of several such things from another, the best first. */
const NAMED_BY = ['matter', 'officer', 'content', 'name', 'number'];
