import type { CommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import { leaveFor } from '../law/articles.ts';

export type FormData = Readonly<Record<string, unknown>>;
type ObjectType = TermIn<'OBJECT_TYPES'>;

/** How the form of one command departs from its schema: which fields, when, and what it hangs on. */
export interface ActPlan {
  /** The fields asked for, in this order; all of the schema when absent. */
  readonly fields?: readonly string[];
  /** Fields asked for only while this holds. */
  readonly when?: Readonly<Record<string, (data: FormData) => boolean>>;
  /** Fields the law asks for here though the vocabulary does not. */
  readonly must?: Readonly<Record<string, (data: FormData) => boolean>>;
  /** Kinds of objects it may be tied to besides its subject. */
  readonly about?: readonly ObjectType[];
  /** Fields that hold identifiers of things of the case, chosen from a list. */
  readonly picks?: Readonly<Record<string, ObjectType>>;
  readonly hint?: string | ((regulation: string, data: FormData) => string);
}

const method =
  (...methods: readonly TermIn<'SERVICE_METHODS'>[]) =>
  ({ method: chosen }: FormData) =>
    (methods as readonly unknown[]).includes(chosen);
const direct = method('directService');
const leaving = method('serviceByLeaving');
const mail = method('serviceByMail');
const publication = method('serviceByPublication');
const through = method('serviceByEntrustment', 'serviceByForwarding');
const attested = (data: FormData) => leaving(data) && data['leaving'] === 'withAttestor';
const failed = ({ result }: FormData) => result === 'notServed' || result === 'refused';
const digital = ({ kind }: FormData) => kind === 'electronicData' || kind === 'audiovisualEvidence';
const served = (data: FormData) => direct(data) && data['result'] === 'served';

const ownAgency = ({ executor }: FormData) => executor === 'ownAgency';
const accrues = (data: FormData) =>
  ownAgency(data) && (data['kind'] === 'additionalFine' || data['kind'] === 'lateFee');

/** Commands whose form is shaped by hand; every other is its schema. */
export const ACT_PLANS: Partial<Record<CommandName, ActPlan>> = {
  showCredential: { fields: ['officers'] },
  concludeLead: { fields: ['outcome', 'reason', 'basis'] },
  startActivity: {
    fields: [
      'kind',
      'place',
      'officers',
      'counterparts',
      'manner',
      'basis',
      'equipped',
      'recordist',
      'unattended',
      'enforcementPremises',
      'executor',
    ],
    when: { executor: ({ kind }) => kind === 'compulsoryExecution', basis: ({ kind }) => kind !== 'deliberation' },
    hint: '应录的活动从开始起录音录像；开始时向对方告知正在使用记录设备。',
  },
  changeOfficers: {
    about: ['activity'],
    hint: '列出变动以后仍在场的执法人员：离开的删去，到场的补上；离开、返回各登记一次，写明各自的时间。',
  },
  takeMeasure: {
    fields: ['kind', 'ground', 'reason', 'urgentReason', 'items', 'place', 'custody', 'until', 'span'],
    when: { ground: ({ kind }) => kind === 'advancePreservation' },
    must: { ground: ({ kind }) => kind === 'advancePreservation', reason: () => true },
    about: ['activity'],
  },
  disposeMeasure: { about: ['document'] },
  liftMeasure: { fields: ['reason'], about: ['document'] },
  collectEvidence: {
    fields: [
      'kind',
      'name',
      'proves',
      'maker',
      'method',
      'madeAt',
      'count',
      'original',
      'consistency',
      'extractedBy',
      'summary',
      'place',
      'feature',
      'shownAt',
      'system',
      'digest',
    ],
    when: { system: digital, digest: digital },
    about: ['activity'],
  },
  receiveMaterial: { about: ['document'] },
  entrustExpert: {
    about: ['measure'],
    hint: '查封、扣押的物品送检测、检验、检疫或者技术鉴定的，关联该措施，写明约定出具期限：其间不计入查封、扣押的期限，并须书面告知当事人。',
  },
  receiveExpertConclusion: {
    about: ['measure'],
    hint: '查封、扣押的物品的检测、检验、检疫或者技术鉴定有结论的，关联该措施：期限恢复计算。',
  },
  registerRecording: {
    fields: [
      'medium',
      'from',
      'to',
      'recordist',
      'operator',
      'count',
      'scene',
      'place',
      'sourceRegistered',
      'sourceNote',
    ],
    when: {
      count: ({ medium }) => medium === 'photo',
      sourceNote: ({ sourceRegistered }) => sourceRegistered !== true,
    },
    about: ['activity', 'service', 'measure', 'document'],
    hint: '只登记已经录下的事实；文件由采集站或者手机上传入库。',
  },
  burnDisc: { about: ['recording'], hint: '刻入的音像逐件关联：没有关联的，不算已经刻入。' },
  linkRecording: { about: ['activity', 'service', 'measure', 'document'] },
  explainInterruption: { fields: ['gap', 'cause', 'spokenAt', 'note'], about: ['activity'] },
  requestApproval: {
    fields: ['matter', 'reason', 'validUntil'],
    when: { validUntil: ({ matter }) => matter === 'storingExtension' || matter === 'textRecordExtension' },
    about: ['document', 'recording', 'activity', 'measure', 'recusalRequest'],
  },
  noticeParty: {
    fields: ['contents', 'oral', 'recipient', 'answerBy', 'evidenced'],
    when: { evidenced: ({ oral }) => oral === true },
    about: ['document', 'activity'],
    hint: '作出决定前告知事实、理由、依据、权利和救济途径；缺一项即不能作出决定。',
  },
  recordStatement: {
    fields: ['outcome', 'content', 'evidence', 'faceToFace', 'waivedRights'],
    when: {
      content: ({ outcome }) => outcome === 'stated',
      evidence: ({ outcome }) => outcome === 'stated',
      waivedRights: ({ outcome }) => outcome === 'statementWaived',
    },
    must: { content: ({ outcome }) => outcome === 'stated' },
    about: ['activity', 'document'],
  },
  concludeDeliberation: {
    fields: ['host', 'participants', 'conclusion', 'penalties', 'fine'],
    when: { fine: ({ penalties }) => Array.isArray(penalties) && penalties.includes('fine') },
    about: ['activity', 'document'],
    hint: '参加人不少于三人；决定的罚款数额须与讨论结论一致。',
  },
  makeDecision: {
    fields: ['kind', 'parties', 'penalties', 'fine', 'content', 'performBy', 'obligations', 'final'],
    when: {
      penalties: ({ kind }) => kind === 'penaltyImposed',
      fine: ({ kind, penalties }) =>
        kind === 'penaltyImposed' && Array.isArray(penalties) && penalties.includes('fine'),
      obligations: ({ kind }) => kind !== 'noPenalty' && kind !== 'caseRevoked',
      performBy: ({ kind }) => kind !== 'noPenalty' && kind !== 'caseRevoked',
    },
    about: ['document'],
  },
  attemptService: {
    fields: [
      'method',
      'result',
      'recipient',
      'recipientRole',
      'place',
      'registeredPlace',
      'receivedOn',
      'signatory',
      'relation',
      'identityVerified',
      'leaving',
      'reason',
      'refusedOn',
      'refusedBy',
      'attestor',
      'attestorUnit',
      'attestorSigned',
      'mailKind',
      'mailNumber',
      'postageVoucher',
      'publicationManner',
      'carriers',
      'publicationReason',
      'publicationCourse',
      'publishedUntil',
      'entrustedBody',
      'entrustedKind',
      'confirmation',
      'legalBasis',
    ],
    when: {
      receivedOn: served,
      signatory: served,
      relation: served,
      identityVerified: served,
      reason: (data) => failed(data) || leaving(data),
      registeredPlace: (data) => leaving(data) && data['leaving'] === 'atResidence',
      leaving,
      refusedOn: leaving,
      refusedBy: (data) => leaving(data) || data['result'] === 'refused',
      attestor: attested,
      attestorUnit: attested,
      attestorSigned: attested,
      mailKind: mail,
      mailNumber: mail,
      postageVoucher: mail,
      publicationManner: publication,
      carriers: publication,
      publicationReason: publication,
      publicationCourse: publication,
      publishedUntil: publication,
      entrustedBody: through,
      entrustedKind: through,
      confirmation: method('electronicService'),
      legalBasis: method('electronicService', 'serviceByEntrustment', 'serviceByForwarding'),
    },
    must: {
      receivedOn: served,
      signatory: served,
      reason: (data) => failed(data) || leaving(data),
      leaving,
      refusedOn: leaving,
      attestor: attested,
      mailKind: mail,
      mailNumber: mail,
      publicationManner: publication,
      carriers: publication,
    },
    about: ['document', 'activity'],
  },
  linkLead: { about: ['lead'] },
  markPoint: {
    about: ['activity'],
    hint: '逐项标明环境、人员、证据、物品等应当摄录的要点；没有的，写明不适用的理由。',
  },
  handOverItems: { picks: { items: 'item' } },
  copyMaterial: { picks: { recordings: 'recording' } },
  requestDisposal: {
    fields: ['reason'],
    picks: { recordings: 'recording' },
    hint: '同时报请批准：须由提请人以外的两人同意；执行以后原件不可恢复。',
  },
  completeMeasure: { fields: [] },
  completeService: { fields: ['method', 'servedOn'], about: ['document'] },
  startExecution: {
    fields: ['executor', 'kind', 'manner', 'sum', 'daily', 'accruesFrom'],
    when: { kind: ownAgency, sum: accrues, daily: accrues, accruesFrom: accrues },
    must: { sum: accrues, daily: accrues, accruesFrom: accrues },
    about: ['decision', 'document'],
    hint: '加处罚款每日为罚款数额的百分之三，不超过罚款本数（行政处罚法第七十二条）；累计和上限列在“履行与结案”。',
  },
  performObligation: { about: ['document'] },
  completePerformance: { about: ['decision', 'document'] },
  makeDemand: { about: ['decision', 'document'] },
  applyToCourt: { about: ['decision', 'document'] },
  orderCorrection: { about: ['decision', 'document'] },
  receiveChallenge: { about: ['document'] },
  requestAccess: {
    fields: ['action', 'purpose', 'reason', 'dossier', 'until', 'recipient', 'letter', 'verified'],
    when: {
      recipient: ({ action }) => action === 'provide',
      letter: ({ action, purpose }) => action === 'provide' || purpose === 'organRequest',
      verified: ({ action, purpose }) => action === 'provide' || purpose === 'organRequest',
    },
    picks: { recordings: 'recording' },
    hint: (regulation, { action = 'view' }) => leaveFor(regulation, action as TermIn<'ACCESS_ACTIONS'>),
  },
};
