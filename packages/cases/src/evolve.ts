import { objectOf, type CaseEvent } from '@zhiji/law';
import type { ActivityItem, CaseFile, LeadItem, MeasureItem, TypedEvent } from './case-file.ts';
import { accessItem } from './items/access-item.ts';
import { approvalItem } from './items/approval-item.ts';
import { documentItem } from './items/document-item.ts';
import { recordingItem } from './items/recording-item.ts';
import { serviceItem } from './items/service-item.ts';

/** The case file after one more fact. Facts that draw nothing in the picture only count. */
export function evolve(file: CaseFile, event: CaseEvent): CaseFile {
  const known = event as TypedEvent;
  const counted: CaseFile = {
    ...file,
    version: file.version + 1,
    openedAt: file.version === 0 ? event.at : file.openedAt,
    changedAt: Math.max(file.changedAt, event.recorded),
    ...withSubject(file, event),
  };
  return draw(counted, known);
}

const DRAWN: ReadonlySet<string> = new Set([
  'case',
  'lead',
  'activity',
  'document',
  'recording',
  'measure',
  'approval',
  'service',
  'access',
  'disposal',
  'decision',
  'obligation',
]);

/** Notes a subject the picture has no part of its own for. */
function withSubject({ others }: CaseFile, event: CaseEvent): Partial<CaseFile> {
  const subject = event.objects.find(({ role }) => role === 'subject');
  if (!subject || DRAWN.has(subject.type) || others[subject.type]?.some(({ id }) => id === subject.id)) return {};
  const item = { id: subject.id, at: event.at, data: event.data, objects: event.objects };
  return { others: { ...others, [subject.type]: [...(others[subject.type] ?? []), item] } };
}

function draw(file: CaseFile, event: TypedEvent): CaseFile {
  const subject = event.objects.find((object) => object.role === 'subject')?.id ?? file.id;
  switch (event.type) {
    case 'lead.found': {
      const { source, content, named = false, provider, party, place } = event.data;
      const lead: LeadItem = {
        id: subject,
        foundAt: event.at,
        source,
        content,
        named,
        closed: false,
        ...(provider ? { provider } : {}),
      };
      return {
        ...file,
        leads: [...file.leads, lead],
        title: file.title ?? content.slice(0, 60),
        ...(party ? { party } : {}),
        ...(place ? { place } : {}),
      };
    }
    case 'lead.concluded':
      return { ...file, leads: change(file.leads, subject, { outcome: event.data.outcome }) };
    case 'lead.closed': {
      const leads = change(file.leads, subject, { closed: true });
      return {
        ...file,
        leads,
        ...(file.status === 'lead' && leads.every((lead) => lead.closed) ? { status: 'leadClosed' as const } : {}),
      };
    }
    case 'procedure.started': {
      const { caseType, procedure, initiation, title, party, place, unit } = event.data;
      return {
        ...file,
        status: 'open',
        caseType,
        procedure,
        initiation,
        ...(title ? { title } : {}),
        ...(party ? { party } : {}),
        ...(place ? { place } : {}),
        ...(unit ? { unit } : {}),
      };
    }
    case 'procedure.converted':
      return { ...file, procedure: event.data.to };
    case 'case.described': {
      const { undertakers, matter: _matter, ...described } = event.data;
      return {
        ...file,
        ...described,
        ...(undertakers ? { undertakers: undertakers.map((person) => person.id ?? person.name) } : {}),
      };
    }
    case 'activity.started': {
      const { kind, place, officers } = event.data;
      const activity: ActivityItem = {
        id: subject,
        kind,
        officers: officers.map((officer) => officer.name),
        startedAt: event.at,
        ...(place ? { place } : {}),
      };
      return {
        ...file,
        activities: [...file.activities, activity],
        stage: file.stage === 'initiationStage' && file.status === 'open' ? 'investigationStage' : file.stage,
      };
    }
    case 'officers.changed': {
      const present = event.data.officers.map(({ name }) => name);
      const activity = objectOf(event, 'activity');
      const before = file.activities.find(({ id }) => id === activity)?.officers ?? [];
      const officers = [...new Set([...before, ...present])];
      return { ...file, activities: change(file.activities, activity ?? '', { present, officers }) };
    }
    case 'activity.ended':
      return { ...file, activities: change(file.activities, subject, { endedAt: event.at }) };
    case 'document.drafted':
    case 'document.finalized':
    case 'document.scanned':
    case 'document.signed':
    case 'document.signatureRefused':
    case 'document.withdrawn':
      return { ...file, documents: withItem(file.documents, subject, (document) => documentItem(document, event)) };
    case 'recording.ended':
    case 'recording.linked':
    case 'recording.unlinked':
    case 'recording.received':
    case 'recording.stored':
    case 'recording.examined':
    case 'recording.quarantined':
    case 'recording.indexed':
    case 'recording.secrecyAnswered':
    case 'recording.listedAsEvidence':
    case 'recording.delistedAsEvidence':
    case 'recording.lost':
    case 'recording.restored':
      return {
        ...file,
        recordings: withItem(file.recordings, subject, (recording) => recordingItem(recording, event)),
      };
    case 'measure.taken': {
      const { kind, ground, items } = event.data;
      const activity = objectOf(event, 'activity');
      const measure: MeasureItem = {
        id: subject,
        kind,
        takenAt: event.at,
        items,
        completed: false,
        ...(ground ? { ground } : {}),
        ...(activity ? { activity } : {}),
      };
      return { ...file, measures: [...file.measures, measure] };
    }
    case 'measure.completed':
      return { ...file, measures: change(file.measures, subject, { completed: true }) };
    case 'approval.requested':
    case 'approval.given':
    case 'approval.refused':
    case 'approval.returned':
    case 'approval.withdrawn':
      return { ...file, approvals: withItem(file.approvals, subject, (approval) => approvalItem(approval, event)) };
    case 'disposal.requested': {
      const { recordings, reason } = event.data;
      const disposal = { id: subject, recordings, reason, requestedBy: event.by.id, requestedAt: event.at };
      return { ...file, disposals: [...file.disposals, disposal] };
    }
    case 'disposal.executed': {
      const { recordings, certificate } = event.data;
      const gone = new Set(recordings.map(({ id }) => id));
      const executed = { executedBy: event.by.id, executedAt: event.at, certificate };
      return {
        ...file,
        disposals: change(file.disposals, subject, executed),
        recordings: file.recordings.map((recording) =>
          gone.has(recording.id) ? { ...recording, durability: 'disposed' as const } : recording,
        ),
      };
    }
    case 'finding.made': {
      const { finding, value, basis } = event.data;
      const object = event.objects.find((o) => o.type !== 'case');
      return {
        ...file,
        findings: [
          ...file.findings,
          { finding, value, basis, by: event.by.id, at: event.at, ...(object ? { object } : {}) },
        ],
      };
    }
    case 'notice.given':
      return { ...file, stage: 'decisionStage' };
    case 'decision.made': {
      const { kind, fine, obligations = [] } = event.data;
      const made = {
        id: subject,
        kind,
        at: event.at,
        obligations: obligations.map((o) => ({ id: o.id, kind: o.kind, content: o.content, performed: false })),
        ...(fine === undefined ? {} : { fine }),
      };
      return { ...file, decisions: withItem(file.decisions, subject, () => made), stage: 'serviceStage' };
    }
    case 'decision.revoked':
      return { ...file, decisions: change(file.decisions, subject, { revokedAt: event.at }) };
    case 'execution.concluded':
      return withEnd(file, 'execution', subject, event.at);
    case 'challenge.ended':
      return withEnd(file, 'challenge', subject, event.at);
    case 'obligation.performed':
      return {
        ...file,
        decisions: file.decisions.map((decision) => ({
          ...decision,
          obligations: change(decision.obligations, subject, {
            performed: true,
            ...(event.data.remaining === undefined ? { performedOn: event.data.performedOn } : {}),
          }),
        })),
        ...(file.decisions.length > 0 ? { stage: 'executionStage' as const } : {}),
      };
    case 'service.attempted':
    case 'service.completed':
      return {
        ...file,
        services: withItem(file.services, subject, (service) => serviceItem(service, event)),
        ...(event.type === 'service.completed' && file.decisions.length > 0
          ? { stage: 'executionStage' as const }
          : {}),
      };
    case 'case.concluded':
      return { ...file, status: 'concluded', stage: 'archivingStage' };
    case 'case.closed':
      return { ...file, status: 'closed', closedAt: event.at, stage: 'archivingStage' };
    case 'case.reopened': {
      const { closedAt: _closed, archivedAt: _archived, ...open } = file;
      return { ...open, status: 'open' };
    }
    case 'case.archived':
      return {
        ...file,
        status: 'archived',
        archivedAt: event.at,
        ...(event.data.number ? { archiveNumber: event.data.number } : {}),
        ...(event.data.retention ? { retention: event.data.retention } : {}),
      };
    case 'access.requested':
    case 'access.released':
    case 'access.viewed':
    case 'access.ended':
      return { ...file, accesses: withItem(file.accesses, subject, (access) => accessItem(access, event)) };
    case 'recording.viewed': {
      const { access } = event.data;
      const again = file.accesses.map((one) => (one.id === access ? { ...one, viewed: one.viewed + 1 } : one));
      return access === undefined ? file : { ...file, accesses: again };
    }
    default:
      return file;
  }
}

const withEnd = (file: CaseFile, type: string, id: string, endedAt: number): CaseFile => ({
  ...file,
  others: { ...file.others, [type]: change(file.others[type] ?? [], id, { endedAt }) },
});

function change<I extends { readonly id: string }>(items: readonly I[], id: string, fields: Partial<I>): readonly I[] {
  return items.map((item) => (item.id === id ? { ...item, ...fields } : item));
}

/** Redraws the item of that id, or adds it when a fact names it for the first time. */
function withItem<I extends { readonly id: string }>(
  items: readonly I[],
  id: string,
  redraw: (item: I | undefined) => I,
): readonly I[] {
  const at = items.findIndex((item) => item.id === id);
  return at < 0 ? [...items, redraw(undefined)] : items.with(at, redraw(items[at]));
}
