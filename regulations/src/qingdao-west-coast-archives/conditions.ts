import { all, ALWAYS, any, not, type Reach } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { approved, attribute, ev, finding, reading, SEGMENT_TOLERANCE_MS, seen, SYNCHRONY_MS } from '../pen.ts';

/** Conditions and lists several articles of this text share. */

type Form = TermIn<'FORMS'>;

export const isExOfficio = attribute('initiation', 'exOfficio');

/** 第九条第一款：情况紧急需要当场启动的。 The reason given at the start is the officer's finding. */
export const isUrgent = any(
  seen(ev('procedure.started', { urgentReason: { present: true } }), { reach: 'case' }),
  finding('urgent'),
);
/** 第九条第一款：法律、法规规定不需要办理批准手续的，须登记依据 (QDDA-9.1)。 */
export const needsNoApproval = seen(ev('procedure.started', { noApprovalBasis: { present: true } }), { reach: 'case' });
export const isInitiationApproved = approved('procedureInitiation', ['agencyHead']);

const classified = (grade: 'major' | 'complex') =>
  all(seen(ev('case.classified', { [grade]: true }), { reach: 'case' }), attribute(grade, true));

/** 第十八条、第十九条：重大、情节复杂，清单与人工标记任一即命中 (QDDA-18.2)。 */
export const isMajor = any(classified('major'), finding('majorDecision'));
export const isGrave = any(isMajor, classified('complex'), finding('complexCase'));

export const INQUIRIES = ['inquiry', 'witnessInquiry'] as const;
/** 第十三条第（四）项 现场检查（勘验） */
export const SITE_INSPECTIONS = ['siteInspection', 'examination', 'siteVerification'] as const;
export const COERCIONS = ['seizing', 'impounding', 'otherCoerciveMeasure'] as const;
/** 第十三条所列的取证活动，在启动批准之后、由两名以上执法人员进行。 */
export const INVESTIGATIONS = [
  ...INQUIRIES,
  ...SITE_INSPECTIONS,
  ...COERCIONS,
  'preservation',
  'sampling',
  'documentaryCollection',
  'electronicCollection',
] as const;
/** 第五条：第十四条所列之外的现场执法 (QDDA-5.3、25.2)。 */
export const OTHER_SITE_WORK = [
  'patrol',
  'complaintHandling',
  'incidentHandling',
  'persuasion',
  'summaryHandling',
  'performanceVisit',
] as const;

/** 第十一条：调查取证相关笔录 */
export const TRANSCRIPTS = ['siteTranscript', 'inquiryTranscript', 'witnessStatement'] as const;
/** 送达当事人的文书 */
export const SERVED_PAPERS = [
  'enforcementDecision',
  'onSpotDecision',
  'priorNotice',
  'hearingNotice',
  'preservationNotice',
  'coercionDecision',
  'correctionOrder',
  'demandNotice',
  'executionDecision',
  'acceptanceNotice',
  'nonAcceptanceNotice',
  'supplementNotice',
] as const;

export const MOVING = ['video', 'audio', 'surveillance'] as const;

/** 已经定稿的文书；作废的不算。 */
export const finished = (form: Form, reach: Reach = 'object') => seen(ev('document.finalized', { form }), { reach });

/** 撤销之后重新作出决定的，审核、讨论、论证、审批、告知、催告都在撤销之后；写明别的决定的不算。 */
export const sinceRevocation = { reach: 'decision', after: ev('decision.revoked') } as const;
export const finishedAnew = (form: Form) => seen(ev('document.finalized', { form }), sinceRevocation);

/** 全过程音像：自动分段的间隙容忍五秒。 */
export const wholeCourse = {
  topic: 'av.during',
  per: 'activity',
  span: 'activity',
  continuous: true,
  media: MOVING,
  toleranceMs: SEGMENT_TOLERANCE_MS,
  besideMs: SYNCHRONY_MS,
} as const;

/** 说明档：未录而说明理由的，不作缺录 (QDDA-5.3)。 */
export const isOmissionExplained = seen(ev('recording.omissionExplained'));
/** 推行的强度：说明、违规、提示 (QDDA-5.3)。 */
export const explainedOmission = reading('QDDA-5.3', {
  default: isOmissionExplained,
  strict: not(ALWAYS),
  prompt: ALWAYS,
});

export const decides = { per: 'case', act: 'makeDecision', on: ev('decision.made'), binds: 'both' } as const;
/** The same precondition on the paper: refused in the system, reported once at the decision. */
export const finalizesDecision = {
  per: 'document',
  act: 'finalizeDocument',
  on: ev('document.finalized', { form: 'enforcementDecision' }),
  opens: ev('document.drafted', { form: 'enforcementDecision' }),
  binds: 'act',
} as const;
