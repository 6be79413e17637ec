import { zh, type TermIn } from '@zhiji/terms';
import type { CaseFile } from './case-file.ts';
import type { Clock } from './clock.ts';
import type { CaseFact } from './line.ts';
import type { EventData } from './vocabulary.ts';

export interface Disagreement {
  readonly code: 'unknownObject' | 'wrongOrder' | 'caseEnded' | 'notYourRole';
  readonly detail: string;
}

/** What an archived dossier still takes: use, dispute, holding, correction by addition. */
const AFTER_ARCHIVE = new Set<string>([
  'access.requested',
  'access.released',
  'access.ended',
  'approval.requested',
  'approval.given',
  'approval.refused',
  'approval.returned',
  'approval.withdrawn',
  'challenge.received',
  'challenge.ended',
  'hold.placed',
  'hold.released',
  'case.reopened',
  'finding.made',
  'access.redacted',
  'access.copied',
  'access.provided',
  'access.headInformed',
  'access.leaked',
  'dossier.handedOver',
  'dossier.verified',
  'dossier.scored',
  'retention.classified',
  'recording.integrityChecked',
  'recording.lost',
  'recording.restored',
  'disposal.requested',
]);

const unknown = (what: string): Disagreement => ({ code: 'unknownObject', detail: `本案没有这项${what}` });
const wrong = (detail: string): Disagreement => ({ code: 'wrongOrder', detail });

/** Where a new fact contradicts what the case file already shows; the law is not asked here. */
export function disagreementWith(
  fact: CaseFact,
  at: number,
  file: CaseFile,
  as: TermIn<'ROLES'>,
  clock: Clock,
): Disagreement | undefined {
  if (file.status === 'archived' && !AFTER_ARCHIVE.has(fact.type))
    return { code: 'caseEnded', detail: '案卷已归档，只可调阅、登记争议或者冻结；需要续办的，先重新办理' };
  if (file.status === 'leadClosed' && fact.type !== 'case.reopened') return { code: 'caseEnded', detail: '案源已关闭' };
  const subject = fact.objects[0]!.id;
  switch (fact.type) {
    case 'lead.found':
      return file.leads.some((lead) => lead.id === subject) ? wrong('该案源已登记') : undefined;
    case 'lead.concluded':
    case 'lead.providerInformed':
    case 'lead.transferred':
    case 'lead.closed':
      return found(file.leads, subject, '案源');
    case 'procedure.started':
      return file.status === 'lead' ? undefined : wrong('程序已经启动');
    case 'activity.started':
      return file.activities.some((activity) => activity.id === subject) ? wrong('该活动已登记') : undefined;
    case 'activity.ended': {
      const activity = file.activities.find((a) => a.id === subject);
      if (!activity) return unknown('活动');
      if (activity.endedAt !== undefined) return wrong('该活动已结束');
      return at < activity.startedAt ? wrong('结束早于开始') : undefined;
    }
    case 'recording.ended': {
      const { from, to } = fact.data as EventData<'recording.ended'>;
      return clock.parse(to)! < clock.parse(from)! ? wrong('录制结束早于开始') : undefined;
    }
    case 'measure.completed': {
      const measure = file.measures.find((m) => m.id === subject);
      return measure ? (measure.completed ? wrong('该措施已完成') : undefined) : unknown('措施');
    }
    case 'document.drafted': {
      const document = file.documents.find((d) => d.id === subject);
      return document && document.status !== 'draft'
        ? wrong('该文书已定稿，不能再改；需要更改的依更改程序办理')
        : undefined;
    }
    case 'document.signed':
      return undrafted(file, subject) ?? otherHand(fact.data as EventData<'document.signed'>, as);
    case 'document.signatureRefused':
      return undrafted(file, subject);
    case 'document.finalized': {
      const drafted = file.documents.find((d) => d.id === subject)?.form;
      const { form } = fact.data as EventData<'document.finalized'>;
      return undrafted(file, subject) ?? (form === drafted ? undefined : wrong(`起草的是《${zh(drafted!)}》`));
    }
    case 'approval.given':
    case 'approval.refused':
    case 'approval.returned':
      return opinion(fact, file, as);
    case 'approval.withdrawn': {
      const approval = file.approvals.find((a) => a.id === subject);
      return approval
        ? approval.requestedBy === fact.by.id
          ? undefined
          : { code: 'notYourRole', detail: '只能撤回本人的报请' }
        : unknown('报请');
    }
    case 'service.attempted':
      return attempt(fact, file);
    case 'service.completed': {
      const service = file.services.find((s) => s.id === subject);
      return service ? (service.completed ? wrong('该送达已完成') : undefined) : unknown('送达');
    }
    case 'obligation.performed':
      return file.decision?.obligations.some((o) => o.id === subject) ? undefined : unknown('履行义务');
    case 'access.released':
      return found(file.accesses, subject, '调阅申请');
    default:
      return undefined;
  }
}

const found = (items: readonly { readonly id: string }[], id: string, what: string): Disagreement | undefined =>
  items.some((item) => item.id === id) ? undefined : unknown(what);

function undrafted(file: CaseFile, id: string): Disagreement | undefined {
  const document = file.documents.find((d) => d.id === id);
  if (!document) return unknown('文书');
  return document.status === 'draft' ? undefined : wrong('该文书已定稿或者作废');
}

/** Who reviews, approves or decides signs with an account of their own; parties and those beside them sign on the officers' glass. */
const OWN_HAND: Readonly<Partial<Record<TermIn<'ROLES'>, TermIn<'ROLES'>>>> = {
  undertaker: 'undertaker',
  legalUnit: 'legalUnit',
  handlingUnit: 'handlingUnit',
  unitHead: 'unitHead',
  unitLeader: 'unitLeader',
  legalReviewer: 'legalReviewer',
  policyLegalDivision: 'policyLegalDivision',
  committeeLeader: 'committeeLeader',
  deliberator: 'committeeLeader',
  agencyHead: 'agencyHead',
  agencyLeader: 'agencyLeader',
};

function otherHand({ signatory }: EventData<'document.signed'>, as: TermIn<'ROLES'>): Disagreement | undefined {
  const needed = OWN_HAND[signatory];
  if (needed === undefined || needed === as) return undefined;
  return { code: 'notYourRole', detail: `“${zh(signatory)}”须本人以“${zh(needed)}”的身份签署` };
}

function opinion(fact: CaseFact, file: CaseFile, as: TermIn<'ROLES'>): Disagreement | undefined {
  const approval = file.approvals.find((a) => a.id === fact.objects[0]!.id);
  const { role, matter } = fact.data as EventData<'approval.given'>;
  if (!approval) return unknown('报请');
  if (approval.matter !== matter) return wrong(`所报事项是“${zh(approval.matter)}”`);
  if (approval.ended) return wrong('该报请已经退回、不同意或者撤回');
  if (role !== as) return { code: 'notYourRole', detail: `不能以“${zh(role)}”的身份出具意见` };
  return approval.opinions.some((o) => o.role === role) ? wrong(`“${zh(role)}”的意见已经出具`) : undefined;
}

/** FZCG-19.10：见证人不得是本案执法人员。 */
function attempt(fact: CaseFact, file: CaseFile): Disagreement | undefined {
  const { attestor } = fact.data as EventData<'service.attempted'>;
  if (attestor && file.activities.some((activity) => activity.officers.includes(attestor.name)))
    return wrong(`见证人${attestor.name}是本案执法人员`);
  return undefined;
}
