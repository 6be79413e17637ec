import { all, ALWAYS, any, NEVER, not, type Condition } from '@zhiji/law';
import { approved, attribute, ev, finding, moment, ordered, reading, seen } from '../pen.ts';

/** Conditions several articles of this text share. */

export const isSummary = attribute('procedure', 'summary');
export const isOrdinary = attribute('procedure', 'ordinary');
export const isPenalty = attribute('caseType', 'penalty');
export const notSummary = not(isSummary);

/** 第七条第一款：情况紧急。 The reason given at the start is the officer's finding. */
export const isUrgent = any(
  seen(ev('procedure.started', { urgentReason: { present: true } }), { reach: 'case' }),
  finding('urgent'),
);

/** 只在几种口径中的这一种之下。 */
export const under = (id: string, option: string, options: readonly string[]): Condition =>
  reading(id, Object.fromEntries(options.map((other) => [other, other === option ? ALWAYS : NEVER])));

/** 第二条第五款：两种方式单用的，音像能否替代文字。 */
export const isRecordedAlone = reading('FZCG-2.5', { default: NEVER, recordingAlone: seen(ev('recording.ended')) });

/** 第七条第一款：依职权启动一般程序，有受理、立案等内部审批程序的。 */
export const needsInitiationApproval = all(
  attribute('initiation', 'exOfficio'),
  isOrdinary,
  reading('FZCG-7.1', {
    default: any(attribute('caseType', ['penalty', 'coercion']), finding('internalApprovalRequired')),
    byUnit: finding('internalApprovalRequired'),
  }),
);

/** 第七条第二款的三份意见 */
export const INITIATION_CHAIN = ['undertaker', 'legalUnit', 'handlingUnit'] as const;
const opinion = (role: (typeof INITIATION_CHAIN)[number]) =>
  moment(ev('approval.given', { matter: 'procedureInitiation', role }));
const threeOpinions = approved('procedureInitiation', INITIATION_CHAIN, { distinct: true });
export const isInitiationApproved = reading('FZCG-7.4', {
  default: threeOpinions,
  inOrder: all(
    threeOpinions,
    ordered(opinion('undertaker'), opinion('legalUnit')),
    ordered(opinion('legalUnit'), opinion('handlingUnit')),
  ),
  combined: approved('procedureInitiation', INITIATION_CHAIN),
});

/** Classified so, and not classified otherwise since. */
const classified = (grade: 'major' | 'complex') =>
  all(seen(ev('case.classified', { [grade]: true }), { reach: 'case' }), attribute(grade, true));

/** 第七条第二款、第十七条：重大、复杂、较重 share one classification (FZCG-17.1). */
export const isMajor = any(classified('major'), finding('majorDecision'));
export const isGrave = any(isMajor, classified('complex'), finding('complexCase'), finding('heavyPenalty'));

/** 撤销之后重新作出决定的，审查、讨论、审批、告知、催告都在撤销之后；写明别的决定的不算。 */
export const sinceRevocation = { reach: 'decision', after: ev('decision.revoked') } as const;

/** 第二十四条第二款括号：现场发生纠纷冲突或突发事件的除外。 */
export const isDisturbed = any(finding('onSiteDispute'), finding('emergencyIncident'));

/** 决定各以何种文书作出：有专门文书的按专门文书。 */
export const DECISION_PAPERS = [
  {
    name: '',
    kind: [
      'penaltyImposed',
      'noPenalty',
      'caseRevoked',
      'licenceGranted',
      'licenceRefused',
      'levyDecided',
      'otherDecision',
    ],
    form: 'enforcementDecision',
  },
  { name: '.coercion', kind: ['coercionImposed'], form: 'coercionDecision' },
  { name: '.execution', kind: ['executionOrdered'], form: 'executionDecision' },
  { name: '.correction', kind: ['correctionOrdered'], form: 'correctionOrder' },
] as const;

/** 询问类活动 */
export const INQUIRIES = ['inquiry', 'witnessInquiry'] as const;
/** 对物品或者场所的检查 */
export const SITE_INSPECTIONS = ['siteInspection', 'siteVerification', 'examination'] as const;
export const COERCIONS = ['seizing', 'impounding'] as const;
/** 取证活动，须在程序启动审批之后 (FZCG-7.1) */
export const INVESTIGATIONS = [
  ...INQUIRIES,
  'siteInspection',
  'examination',
  'sampling',
  'preservation',
  ...COERCIONS,
  'documentaryCollection',
  'electronicCollection',
] as const;

/** 笔录、清单一类的文字记录 */
export const TRANSCRIPTS = [
  'siteTranscript',
  'summaryTranscript',
  'inquiryTranscript',
  'witnessStatement',
  'statementTranscript',
  'hearingTranscript',
  'deliberationRecord',
  'correctionReviewRecord',
  'executionRecord',
] as const;
export const INVENTORIES = ['preservationInventory', 'coercionInventory', 'samplingInventory'] as const;
