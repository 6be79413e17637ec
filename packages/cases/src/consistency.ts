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
  'disposal.executed',
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
    case 'document.scanned':
      return notScannable(fact.data as EventData<'document.scanned'>, subject, file);
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
      return found(
        file.decisions.flatMap(({ obligations }) => obligations),
        subject,
        '履行义务',
      );
    case 'decision.revoked':
      return revoked(file.decisions.find(({ id }) => id === subject));
    case 'recusal.decided':
      return found(file.others['recusalRequest'] ?? [], subject, '回避申请');
    case 'evidence.requestAnswered':
      return found(file.others['evidenceRequest'] ?? [], subject, '调查证据的申请');
    case 'expert.concluded':
      return found(file.others['entrustment'] ?? [], subject, '委托');
    case 'disposal.requested':
      return notDisposable(fact.data as EventData<'disposal.requested'>, subject, file);
    case 'disposal.executed':
      return notAsRequested(fact.data as EventData<'disposal.executed'>, subject, file);
    case 'access.released':
      return found(file.accesses, subject, '调阅申请');
    default:
      return undefined;
  }
}

const found = (items: readonly { readonly id: string }[], id: string, what: string): Disagreement | undefined =>
  items.some((item) => item.id === id) ? undefined : unknown(what);

function revoked(decision: CaseFile['decisions'][number] | undefined): Disagreement | undefined {
  if (!decision) return unknown('决定');
  return decision.revokedAt === undefined ? undefined : wrong('该决定已经撤销或者变更');
}

function undrafted(file: CaseFile, id: string): Disagreement | undefined {
  const document = file.documents.find((d) => d.id === id);
  if (!document) return unknown('文书');
  return document.status === 'draft' ? undefined : wrong('该文书已定稿或者作废');
}

/** A scan belongs to a finished paper that the product did not make; the same file is attached once. */
function notScannable({ sha256 }: EventData<'document.scanned'>, id: string, file: CaseFile): Disagreement | undefined {
  const document = file.documents.find((d) => d.id === id);
  if (!document) return unknown('文书');
  if (document.status === 'draft') return wrong('该文书尚未制成，登记为已制成以后方可附扫描件');
  if (document.status === 'withdrawn') return wrong('该文书已作废，不再附扫描件');
  if (document.sha256 !== undefined) return wrong('该文书由本系统制作，定稿的 PDF 已入库，不另附扫描件');
  return document.scans.some((scan) => scan.sha256 === sha256) ? wrong('该文件已经作为扫描件附上') : undefined;
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
  // Where so many people are to agree, whatever their office, everyone speaks once; elsewhere every office does.
  if (matter === 'disposalMatter') {
    if (approval.requestedBy === fact.by.id) return { code: 'notYourRole', detail: '提请人不能对本人的提请出具意见' };
    return approval.opinions.some((o) => o.by === fact.by.id) ? wrong('您的意见已经出具') : undefined;
  }
  return approval.opinions.some((o) => o.role === role) ? wrong(`“${zh(role)}”的意见已经出具`) : undefined;
}

/** Only what the vault keeps can be disposed of, and nothing twice. */
function notDisposable(
  { recordings }: EventData<'disposal.requested'>,
  subject: string,
  file: CaseFile,
): Disagreement | undefined {
  if (file.disposals.some(({ id }) => id === subject)) return wrong('该处置已经提请');
  if (new Set(recordings).size < recordings.length) return wrong('同一音像列了两次');
  const pending = new Set(
    file.disposals.filter(({ executedAt }) => executedAt === undefined).flatMap((disposal) => disposal.recordings),
  );
  for (const id of recordings) {
    const recording = file.recordings.find((one) => one.id === id);
    if (!recording) return unknown('音像');
    if (recording.durability === 'disposed') return wrong(`“${recording.name ?? id}”已经处置`);
    if (recording.durability !== 'stored') return wrong(`“${recording.name ?? id}”没有入库，库中无可处置`);
    if (pending.has(id) && !isRefused(file, id)) return wrong(`“${recording.name ?? id}”已在另一处置中提请`);
  }
  return undefined;
}

/** A disposal that was not agreed to leaves its recordings free for another. */
function isRefused({ disposals, approvals }: CaseFile, recording: string): boolean {
  const own = disposals.filter((disposal) => disposal.recordings.includes(recording)).map(({ id }) => id);
  return own.every((id) =>
    approvals.some(({ objects, ended }) => ended !== undefined && objects.some((object) => object.id === id)),
  );
}

/** What is destroyed is what was asked for, and by its digest the very bytes that were stored. */
function notAsRequested(
  { recordings }: EventData<'disposal.executed'>,
  subject: string,
  file: CaseFile,
): Disagreement | undefined {
  const disposal = file.disposals.find(({ id }) => id === subject);
  if (!disposal) return unknown('处置');
  if (disposal.executedAt !== undefined) return wrong('该处置已经执行');
  const listed = recordings.map(({ id }) => id).sort();
  if (listed.join() !== disposal.recordings.toSorted().join()) return wrong('处置清单与提请的音像不一致');
  for (const { id, sha256 } of recordings) {
    const recording = file.recordings.find((one) => one.id === id)!;
    if (recording.durability !== 'stored') return wrong(`“${recording.name ?? id}”不在库中`);
    if (recording.sha256 !== sha256) return wrong(`“${recording.name ?? id}”的摘要与入库时的不一致`);
  }
  return undefined;
}

/** FZCG-19.10：见证人不得是本案执法人员。 */
function attempt(fact: CaseFact, file: CaseFile): Disagreement | undefined {
  const { attestor } = fact.data as EventData<'service.attempted'>;
  if (attestor && file.activities.some((activity) => activity.officers.includes(attestor.name)))
    return wrong(`见证人${attestor.name}是本案执法人员`);
  return undefined;
}
