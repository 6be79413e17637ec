import { all, ALWAYS, any, not } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { about, attribute, ev, finding, reading, seen, trigger } from '../pen.ts';

/** Conditions and lists several articles of this text share. */

export const isPenalty = attribute('caseType', 'penalty');
export const isInspection = attribute('caseType', 'inspection');
/** 第二条第二款：许可的记录另有规定。 */
export const notLicensing = not(attribute('caseType', 'licensing'));

/** SMGX-2.3：派出机构缺省全面适用；另一口径只适用第七条。 */
export const bindsTheUnit = reading('SMGX-2.3', {
  default: ALWAYS,
  custodyOnly: not(attribute('unitKind', 'dispatchedBody')),
});

/** SMGX-16.1：重大与否由人认定或者案件分级。 */
export const isMajor = any(
  all(seen(ev('case.classified', { major: true }), { reach: 'case' }), attribute('major', true)),
  finding('majorDecision'),
);

/** 对物品或者场所的检查 */
export const SITE_INSPECTIONS = ['siteInspection', 'siteVerification', 'examination'] as const;
export const INQUIRIES = ['inquiry', 'witnessInquiry'] as const;
export const COERCIONS = ['seizing', 'impounding'] as const;
export const COERCIVE_MEASURES = ['seizure', 'impoundment'] as const;
/** 到场送达 */
export const SITE_METHODS = ['directService', 'serviceByLeaving', 'serviceByEntrustment'] as const;

/** 已经送到当事人面前，或者交付在途 */
export const DELIVERED = ['served', 'refused', 'inTransit'] as const;

export type FormId = TermIn<'FORMS'>;

/** 送达的是这种文书；没有登记所送文书的，案内有这种文书即是。 */
export const isServing = (...forms: readonly FormId[]) =>
  seen(ev('document.finalized', { form: forms }), { reach: 'document' });

/** 所送的文书只有草稿、没有在案内定稿的，也在送达。 */
export const isDelivering = (...forms: readonly FormId[]) =>
  any(
    isServing(...forms),
    all(about('document'), seen(ev('document.drafted', { form: forms }), { reach: 'document' })),
  );

/** 登记完成的送达送的是这种文书；没有再写明的，看所送的文书。 */
export const completesServing = (form: FormId) =>
  any(trigger('form', form), all(not(trigger('form', { present: true })), about('document'), isServing(form)));

/** 措施没有另立这种活动：先行登记保存、查封、扣押和解除可以在其他活动中进行，也可以不关联活动。 */
export const hasNoActivity = (...kinds: readonly TermIn<'ACTIVITIES'>[]) =>
  not(seen(ev('activity.started', { kind: kinds }), { reach: 'unclaimed' }));

/** 送达当事人的文书，第八条；各条另有规定的不在此列。 */
export const SERVED_PAPERS = [
  'priorNotice',
  'hearingNotice',
  'enforcementDecision',
  'onSpotDecision',
  'preservationNotice',
  'propertyInventory',
  'correctionOrder',
  'demandNotice',
  'executionDemand',
  'executionDecision',
  'coercionDisposition',
  'coercionExtension',
] as const satisfies readonly FormId[];

/** 活动的文字记录 */
export const TEXT_RECORDS = [
  'siteTranscript',
  'inspectionRecord',
  'inquiryTranscript',
  'witnessStatement',
  'samplingNotice',
  'evidenceRequestNotice',
  'electronicDataRecord',
  'preservationNotice',
  'coercionDecision',
  'coercionDisposition',
  'statementTranscript',
  'hearingTranscript',
  'correctionReviewRecord',
  'executionRecord',
  'onSpotDecision',
  'performanceRecord',
  'otherForm',
] as const satisfies readonly FormId[];
