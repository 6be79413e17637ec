import type { EventData, EventType } from '@zhiji/cases';
import type { CaseEvent } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { at, history, type FactOptions } from './history.ts';

const MINUTE = 60_000;
const OFFICERS = [
  { id: 'p-lin', name: '林某', certificate: '闽A-001' },
  { id: 'p-li', name: '李某', certificate: '闽A-002' },
];
const STANDING = [
  'onSiteDispute',
  'emergencyIncident',
  'massIncident',
  'partyObjects',
  'publicInterest',
  'personalSafety',
  'caseEvidence',
] as const;

interface Visit {
  readonly kind: TermIn<'ACTIVITIES'>;
  readonly form: TermIn<'FORMS'>;
  readonly takes: number;
}

const VISITS: readonly Visit[] = [
  { kind: 'siteInspection', form: 'siteTranscript', takes: 5 },
  { kind: 'inquiry', form: 'inquiryTranscript', takes: 3 },
  { kind: 'preservation', form: 'preservationInventory', takes: 3 },
  { kind: 'witnessInquiry', form: 'witnessStatement', takes: 3 },
  { kind: 'statementHearing', form: 'statementTranscript', takes: 3 },
  { kind: 'correctionReview', form: 'correctionReviewRecord', takes: 2 },
];

/** An ordinary penalty case of 福州城管委 from its lead to its archived dossier, everything in order: some 210 facts. */
export function penaltyCase(caseId: string): readonly CaseEvent[] {
  const make = history(caseId);
  const facts: CaseEvent[] = [];
  let now = at('2025-03-03 09:00');
  const local = (instant: number) => new Date(instant + 8 * 60 * MINUTE).toISOString().slice(0, 19);
  const iso = (instant: number) => `${local(instant)}+08:00`;
  const add = <T extends EventType>(type: T, subject: string, data: EventData<T>, options: FactOptions = {}) => {
    now += 3 * MINUTE;
    facts.push(make(type, local(now).replace('T', ' '), subject, data, options));
  };
  const approve = (matter: TermIn<'APPROVAL_MATTERS'>, roles: readonly TermIn<'ROLES'>[], id = `q-${matter}`) => {
    add('approval.requested', id, { matter, reason: '请审批' }, { by: { id: 'p-zhang', role: 'undertaker' } });
    for (const role of roles)
      add('approval.given', id, { matter, role, opinion: '同意' }, { by: { id: `p-${role}`, role } });
  };
  const paper = (
    id: string,
    form: TermIn<'FORMS'>,
    filled: readonly string[],
    about: readonly string[] = [],
    sign = true,
  ) => {
    add('document.drafted', id, { form }, { about });
    if (sign) {
      for (const { name } of OFFICERS) add('document.signed', id, { signatory: 'officer', name, method: 'handSigned' });
      add('document.signed', id, {
        signatory: 'party',
        name: '吴某',
        method: 'handSigned',
        statedDate: local(now).slice(0, 10),
      });
    }
    add('document.finalized', id, { form, filled: [...filled], statedDate: local(now).slice(0, 10) }, { about });
  };

  add('lead.found', 'l1', { source: 'report', content: '占道经营', named: true, provider: '举报人' });
  add('lead.concluded', 'l1', { outcome: 'proceed', reason: '需要查处' });
  paper(
    'd-start',
    'initiationApprovalForm',
    ['matter', 'party', 'undertakerOpinion', 'legalUnitOpinion', 'handlingUnitOpinion'],
    [],
    false,
  );
  approve('procedureInitiation', ['undertaker', 'legalUnit', 'handlingUnit']);
  add('procedure.started', caseId, { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio' });
  add('case.described', caseId, { title: '占道经营案', undertakers: [{ id: 'p-zhang', name: '张某' }] });
  for (const finding of ['internalApprovalRequired', 'urgent', 'majorDecision', 'complexCase', 'heavyPenalty'] as const)
    add('finding.made', caseId, { finding, value: finding === 'internalApprovalRequired', basis: '审查' });
  paper('d-inquiry', 'inquiryNotice', [], [], false);

  for (const [n, { kind, form, takes }] of VISITS.entries()) {
    const activity = `a${n}`;
    const about = [`activity:${activity}`];
    add('activity.started', activity, { kind, officers: OFFICERS, place: '八一七路' });
    const started = now;
    if (kind === 'preservation') {
      add(
        'measure.taken',
        'm1',
        {
          kind: 'advancePreservation',
          ground: 'mayBeLost',
          reason: '即将转移',
          items: [{ name: '工具', quantity: 1 }],
        },
        { about },
      );
      paper('d-notice', 'preservationNotice', [], ['measure:m1', ...about], false);
    }
    add('activity.ended', activity, { kind });
    const ended = now;
    for (const finding of STANDING.slice(0, 3))
      add('finding.made', caseId, { finding, value: false, basis: '现场' }, { about });
    for (let take = 0; take < takes; take++) {
      const recording = `r${n}-${take}`;
      add('recording.ended', recording, { medium: 'video', from: iso(started), to: iso(ended) }, { about });
      add('recording.received', recording, { sha256: 'a'.repeat(64), size: 1 });
      add('recording.stored', recording, {
        sha256: 'a'.repeat(64),
        sm3: 'b'.repeat(64),
        size: 1,
        storagePoint: '执法信息系统',
        registered: true,
      });
      add('recording.secrecyAnswered', recording, { secrecy: ['notSecret'] });
      add('recording.indexed', recording, {
        party: '吴某',
        date: '2025-03-03',
        place: '八一七路',
        eventType: '占道经营',
      });
    }
    paper(`d-${activity}`, form, [], about);
    if (kind === 'preservation') add('measure.completed', 'm1', { kind: 'advancePreservation' }, { about });
  }
  for (const finding of STANDING.slice(3)) add('finding.made', caseId, { finding, value: false, basis: '评估' });

  add('recording.listedAsEvidence', 'r0-0', { proves: '占道' });
  add('notice.given', caseId, { contents: ['facts', 'reasons', 'legalBasis', 'rights', 'remedies'], oral: false });
  paper('d-prior', 'priorNotice', [], [], false);
  paper('d-approval', 'decisionApprovalForm', ['conduct', 'reasons', 'basis', 'content'], [], false);
  approve('decisionApproval', ['undertaker', 'unitHead']);
  add('decision.made', 'k1', {
    kind: 'penaltyImposed',
    fine: 500_000,
    obligations: [{ id: 'o1', kind: 'payFine', content: '缴纳罚款' }],
    performBy: '2025-04-03T24:00:00+08:00',
  });
  paper(
    'd-decision',
    'enforcementDecision',
    ['conduct', 'reasons', 'basis', 'content', 'performanceManner', 'performanceTerm', 'remedyRoute'],
    [],
    false,
  );
  add(
    'service.attempted',
    's1',
    { method: 'directService', result: 'served', receivedOn: local(now).slice(0, 10), signatory: '吴某' },
    { about: ['document:d-decision'] },
  );
  add(
    'recording.ended',
    'r-service',
    { medium: 'video', from: iso(now - MINUTE), to: iso(now) },
    { about: ['service:s1'] },
  );
  add('recording.stored', 'r-service', {
    sha256: 'a'.repeat(64),
    sm3: 'b'.repeat(64),
    size: 1,
    storagePoint: '执法信息系统',
    registered: true,
  });
  paper('d-proof', 'proofOfService', [], ['service:s1']);
  add(
    'service.completed',
    's1',
    { method: 'directService', servedOn: local(now).slice(0, 10), form: 'enforcementDecision' },
    { about: ['document:d-decision'] },
  );
  add('obligation.performed', 'o1', { content: '缴纳罚款', performedOn: local(now).slice(0, 10), voucher: '缴款书' });
  add('performance.completed', caseId, {});
  add('case.concluded', caseId, { ground: 'performed' });
  paper('d-closing', 'closingForm', ['undertakerOpinion', 'unitHeadOpinion'], [], false);
  approve('caseClosing', ['unitHead']);
  add('case.closed', caseId, {});
  const listed = new Map(
    facts
      .filter(({ type }) => type === 'document.finalized' || type === 'recording.ended')
      .map(({ objects: [subject] }) => [subject!.id, subject!.type as 'document' | 'recording']),
  );
  add('case.archived', caseId, { catalogue: [...listed].map(([id, kind]) => ({ id, kind, title: id })) });
  return facts;
}
