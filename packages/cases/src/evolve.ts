import { objectOf, type CaseEvent } from '@zhiji/law';
import type {
  AccessItem,
  ActivityItem,
  ApprovalItem,
  CaseFile,
  DocumentItem,
  LeadItem,
  MeasureItem,
  RecordingItem,
  ServiceItem,
  TypedEvent,
} from './case-file.ts';

/** The case file after one more fact. Facts that draw nothing in the picture only count. */
export function evolve(file: CaseFile, event: CaseEvent): CaseFile {
  const known = event as TypedEvent;
  const counted: CaseFile = {
    ...file,
    version: file.version + 1,
    openedAt: file.version === 0 ? event.at : file.openedAt,
    changedAt: Math.max(file.changedAt, event.recorded),
  };
  return draw(counted, known);
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
    case 'activity.ended':
      return { ...file, activities: change(file.activities, subject, { endedAt: event.at }) };
    case 'document.drafted':
    case 'document.finalized':
    case 'document.signed':
    case 'document.signatureRefused':
    case 'document.withdrawn':
      return { ...file, documents: withItem(file.documents, subject, (document) => drawDocument(document, event)) };
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
      return {
        ...file,
        recordings: withItem(file.recordings, subject, (recording) => drawRecording(recording, event)),
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
      return { ...file, approvals: withItem(file.approvals, subject, (approval) => drawApproval(approval, event)) };
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
      const decision = {
        id: subject,
        kind,
        at: event.at,
        obligations: obligations.map((o) => ({ id: o.id, kind: o.kind, content: o.content, performed: false })),
        ...(fine === undefined ? {} : { fine }),
      };
      return { ...file, decision, stage: 'serviceStage' };
    }
    case 'obligation.performed':
      return file.decision
        ? {
            ...file,
            decision: {
              ...file.decision,
              obligations: change(file.decision.obligations, subject, { performed: true }),
            },
            stage: 'executionStage',
          }
        : file;
    case 'service.attempted':
    case 'service.completed':
      return {
        ...file,
        services: withItem(file.services, subject, (service) => drawService(service, event)),
        ...(event.type === 'service.completed' && file.decision ? { stage: 'executionStage' as const } : {}),
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
      return { ...file, accesses: withItem(file.accesses, subject, (access) => drawAccess(access, event)) };
    default:
      return file;
  }
}

type Of<T extends TypedEvent['type']> = Extract<TypedEvent, { type: T }>;

function drawDocument(
  document: DocumentItem | undefined,
  event: Of<
    'document.drafted' | 'document.finalized' | 'document.signed' | 'document.signatureRefused' | 'document.withdrawn'
  >,
): DocumentItem {
  const id = subjectOf(event);
  const form = 'form' in event.data ? event.data.form : (document?.form ?? 'otherForm');
  const base: DocumentItem = document ?? { id, form, status: 'draft', values: {}, objects: [], signatures: [] };
  const objects = [
    ...base.objects,
    ...event.objects.filter(
      (o) =>
        o.type !== 'case' && o.type !== 'document' && !base.objects.some((b) => b.type === o.type && b.id === o.id),
    ),
  ];
  switch (event.type) {
    case 'document.drafted':
      return {
        ...base,
        objects,
        form,
        values: event.data.values ?? {},
        draftedAt: event.at,
        ...(event.data.title ? { title: event.data.title } : {}),
      };
    case 'document.finalized': {
      const { number, sha256, pages } = event.data;
      return {
        ...base,
        objects,
        form,
        status: 'final',
        finalizedAt: event.at,
        ...(number ? { number } : {}),
        ...(sha256 ? { sha256 } : {}),
        ...(pages === undefined ? {} : { pages }),
      };
    }
    case 'document.signed': {
      const { signatory, name, method, strokes } = event.data;
      return {
        ...base,
        objects,
        signatures: [
          ...base.signatures,
          { signatory, name, at: event.at, refused: false, method, ...(strokes ? { strokes } : {}) },
        ],
      };
    }
    case 'document.signatureRefused': {
      const { signatory, name, manifestation, present } = event.data;
      return {
        ...base,
        objects,
        signatures: [...base.signatures, { signatory, name, at: event.at, refused: true, manifestation, present }],
      };
    }
    case 'document.withdrawn':
      return { ...base, status: 'withdrawn' };
  }
}

function drawRecording(recording: RecordingItem | undefined, event: TypedEvent): RecordingItem {
  const base: RecordingItem = recording ?? {
    id: subjectOf(event),
    durability: 'captured',
    indexed: false,
    evidence: false,
  };
  const [activity, device] = [objectOf(event, 'activity'), objectOf(event, 'device')];
  const linked = { ...base, ...(activity ? { activity } : {}), ...(device ? { device } : {}) };
  switch (event.type) {
    case 'recording.ended': {
      const { medium, from, to, recordist } = event.data;
      return { ...linked, medium, from, to, ...(recordist ? { recordist: recordist.name } : {}) };
    }
    case 'recording.unlinked': {
      const { activity: _activity, ...unlinked } = base;
      return unlinked;
    }
    case 'recording.received': {
      const { sha256, size, name } = event.data;
      return { ...linked, durability: 'received', sha256, size, receivedAt: event.recorded, ...(name ? { name } : {}) };
    }
    case 'recording.stored':
      return {
        ...linked,
        durability: 'stored',
        sha256: event.data.sha256,
        sm3: event.data.sm3,
        size: event.data.size,
        storedAt: event.recorded,
      };
    case 'recording.examined': {
      const { verdict, seconds } = event.data;
      return { ...linked, verdict, ...(seconds === undefined ? {} : { seconds }) };
    }
    case 'recording.quarantined':
      return { ...linked, durability: 'quarantined' };
    case 'recording.indexed':
      return { ...linked, indexed: true };
    case 'recording.secrecyAnswered':
      return { ...linked, secrecy: event.data.secrecy };
    case 'recording.listedAsEvidence':
      return { ...linked, evidence: true };
    case 'recording.delistedAsEvidence':
      return { ...linked, evidence: false };
    default:
      return linked;
  }
}

function drawApproval(
  approval: ApprovalItem | undefined,
  event: Of<'approval.requested' | 'approval.given' | 'approval.refused' | 'approval.returned' | 'approval.withdrawn'>,
): ApprovalItem {
  const matter = 'matter' in event.data ? event.data.matter : (approval?.matter ?? 'procedureInitiation');
  const base: ApprovalItem = approval ?? {
    id: subjectOf(event),
    matter,
    reason: '',
    requestedBy: event.by.id,
    requestedAt: event.at,
    objects: [],
    opinions: [],
  };
  switch (event.type) {
    case 'approval.requested': {
      const { ended: _ended, ...again } = base;
      return {
        ...again,
        matter,
        reason: event.data.reason,
        requestedBy: event.by.id,
        requestedAt: event.at,
        objects: event.objects.filter((o) => o.type !== 'case' && o.type !== 'approval'),
      };
    }
    case 'approval.given': {
      const { role, opinion } = event.data;
      return {
        ...base,
        opinions: [
          ...base.opinions,
          { role, by: event.by.id, at: event.at, agreed: true, ...(opinion ? { opinion } : {}) },
        ],
      };
    }
    case 'approval.refused':
    case 'approval.returned': {
      const { role, opinion } = event.data;
      return {
        ...base,
        ended: event.type === 'approval.refused' ? 'refused' : 'returned',
        opinions: [...base.opinions, { role, by: event.by.id, at: event.at, agreed: false, opinion }],
      };
    }
    case 'approval.withdrawn':
      return { ...base, ended: 'withdrawn' };
  }
}

function drawService(
  service: ServiceItem | undefined,
  event: Of<'service.attempted' | 'service.completed'>,
): ServiceItem {
  const document = objectOf(event, 'document');
  const base: ServiceItem = {
    ...(service ?? { id: subjectOf(event), attempts: [] }),
    ...(document ? { document } : {}),
  };
  if (event.type === 'service.attempted')
    return { ...base, attempts: [...base.attempts, { ...event.data, at: event.at }] };
  return { ...base, completed: { method: event.data.method, servedOn: event.data.servedOn } };
}

function drawAccess(
  access: AccessItem | undefined,
  event: Of<'access.requested' | 'access.released' | 'access.viewed' | 'access.ended'>,
): AccessItem {
  if (event.type === 'access.requested') {
    const { action, purpose, reason, recordings, until } = event.data;
    return {
      id: subjectOf(event),
      action,
      purpose,
      reason,
      recordings,
      requestedBy: event.by.id,
      requestedAt: event.at,
      viewed: 0,
      ended: false,
      ...(until ? { until } : {}),
    };
  }
  const base: AccessItem = access ?? {
    id: subjectOf(event),
    action: 'view',
    purpose: 'otherWork',
    reason: '',
    recordings: [],
    requestedBy: event.by.id,
    requestedAt: event.at,
    viewed: 0,
    ended: false,
  };
  switch (event.type) {
    case 'access.released':
      return { ...base, releasedAt: event.at, until: event.data.until, recordings: event.data.recordings };
    case 'access.viewed':
      return { ...base, viewed: base.viewed + 1 };
    case 'access.ended':
      return { ...base, ended: true };
  }
}

const subjectOf = (event: TypedEvent): string => event.objects.find((object) => object.role === 'subject')?.id ?? '';

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
