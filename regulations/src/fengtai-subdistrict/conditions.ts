import { all, ALWAYS, any, not } from '@zhiji/law';
import { attribute, ev, finding, moment, ordered, quota, reading, seen, standing, trigger } from '../pen.ts';

/** Lists and conditions several articles of this text share. */

/** 第四条第一款：自接收材料开始的六类。 */
export const APPLIED_FOR = ['licensing', 'confirmation', 'levy', 'payment', 'reward', 'adjudication'] as const;
/** 第四条第四款、第五款：自获取违法线索开始。 */
export const FROM_LEAD = ['penalty', 'coercion'] as const;
export const isPenalty = attribute('caseType', 'penalty');
export const isFromLead = attribute('caseType', FROM_LEAD);
/** 当场处罚：没有立案，也不报负责人签字（行政处罚法第五十一条、第五十二条）。 */
export const isSummary = attribute('procedure', 'summary');

/** FTJD-20.1：照片和纯录音不是录像。 */
export const VIDEO = ['video', 'surveillance'] as const;
export const SOUND_OR_VIDEO = [...VIDEO, 'audio'] as const;
export const ANY_MEDIUM = [...SOUND_OR_VIDEO, 'photo', 'screen'] as const;
/** FTJD-15.2：同一设备相邻段间隔不超过二秒视为连续。 */
export const SEGMENT_MS = 2_000;
/** FTJD-15.3：活动起止容差六十秒。 */
export const EDGE_MS = 60_000;

/** 第二十条第（二）项 */
export const MEASURE_ACTIVITIES = ['seizing', 'impounding', 'preservation'] as const;
/** 第二十条第（三）项：当面询问；通讯方式的依第十六条。 */
export const INQUIRIES = ['inquiry', 'witnessInquiry'] as const;
/** 第二十条第（四）项 现场执法 */
export const ON_SITE = [
  'siteInspection',
  'siteVerification',
  'examination',
  'sampling',
  'correctionReview',
  'summaryHandling',
  'patrol',
  'persuasion',
  'complaintHandling',
  'performanceVisit',
  'refusalOfInspection',
  'otherContact',
] as const;
/** 第二十条其余各项所及的活动 */
export const LISTED = [
  ...MEASURE_ACTIVITIES,
  ...INQUIRIES,
  'otherCoerciveMeasure',
  'hearing',
  'compulsoryExecution',
  'incidentHandling',
] as const;
/** 执法活动：室内纯文案不在其中 (FTJD-15.1)。 */
export const FIELD_WORK = [...ON_SITE, ...LISTED, 'serviceVisit', 'statementHearing', 'measureLifting'] as const;
/** 取证活动，立案登记之后方可进行 (FTJD-11.1)。 */
export const INVESTIGATIONS = [
  ...INQUIRIES,
  ...MEASURE_ACTIVITIES,
  'callInquiry',
  'examination',
  'sampling',
  'documentaryCollection',
  'electronicCollection',
] as const;
/** 第二十二条第二款 执法调查中的活动：巡查、劝导不在其中。 */
export const INQUIRING = [
  ...INVESTIGATIONS,
  'siteInspection',
  'siteVerification',
  'correctionReview',
  'summaryHandling',
  'refusalOfInspection',
  'otherCoerciveMeasure',
] as const;

/** 笔录、清单一类，由执法人员和当事人签字。 */
export const SIGNED_PAPERS = [
  'siteTranscript',
  'summaryTranscript',
  'inquiryTranscript',
  'witnessStatement',
  'statementTranscript',
  'hearingTranscript',
  'preservationInventory',
  'coercionInventory',
  'samplingInventory',
  'executionRecord',
] as const;
/** 行政强制措施 */
export const COERCIVE = ['seizure', 'impoundment', 'otherMeasure'] as const;
/** 行政决定 */
export const DECISIONS = ['enforcementDecision', 'onSpotDecision', 'executionDecision'] as const;

/** 不当面进行的：通讯方式的依第十六条，书面的没有现场。 */
export const REMOTE = ['phone', 'online', 'written'] as const;

/** 第十八条：向综合行政执法队负责人报告的，才是报告。 */
export const TOLD_HEAD = ev('recording.inabilityReported', { toRole: 'brigadeHead' });
/** 第十八条：确实无法继续记录，已报告负责人。 */
export const isUnrecordable = all(seen(ev('recording.impossible')), seen(TOLD_HEAD));
/** 第十七条：向综合行政办公室报告的，才是报告。 */
export const TOLD_OFFICE = ev('device.failureReported', { toRole: 'generalOffice' });
const FAILED = ev('device.failed');
const REPAIRED = ev('device.repaired');
/** FTJD-15.1、31.5：设备登记故障并已上报，活动开始前没有修复；领用不止一台的，均有故障。 */
export const isDeviceDown = all(
  seen(TOLD_OFFICE),
  quota({ facts: FAILED, reach: 'object' }, 1, { facts: ev('device.issued'), reach: 'object' }),
  any(seen(FAILED, { after: REPAIRED }), all(seen(FAILED), not(ordered(moment(REPAIRED), 'trigger', 'object')))),
);

/** FTJD-11.9：默认重大决定须法制审核，是否重大由分级或者认定；另一读法为一律须审核。 */
export const isReviewable = reading('FTJD-11.9', {
  default: any(
    all(seen(ev('case.classified', { major: true }), { reach: 'case' }), attribute('major', true)),
    finding('majorDecision'),
  ),
  every: ALWAYS,
});

/** 未成案而终：不立案、撤销、终止或者移送的，其后各环节不再要求。 */
export const EARLY_ENDS = ['revoked', 'terminated', 'transferredOut'] as const;
/** 有履行内容的决定；写明罚没而没有列明义务的同样是 (FTJD-4.4、9.3)。 */
const FINES = [
  ['fine', { min: 1 }],
  ['penalties', { has: ['fine'] }],
  ['penalties', { has: ['confiscationOfGains'] }],
  ['penalties', { has: ['confiscationOfProperty'] }],
] as const;
export const OBLIGING = ev('decision.made', { obligations: { atLeast: 1 } });
export const FINING = FINES.map(([field, test]) => ev('decision.made', { [field]: test }));
export const isObliging = any(
  trigger('obligations', { atLeast: 1 }),
  ...FINES.map(([field, test]) => trigger(field, test)),
);
export const hasCorrection = seen(ev('correction.ordered'), { reach: 'case' });
/** 责令改正都已复查。 */
export const isReviewed = all(
  seen(ev('correction.reviewed'), { reach: 'case' }),
  not(standing(ev('correction.ordered'), ev('correction.reviewed'), 'case')),
);
/** 归档后重新办理的，再归档之前不算已经归档。 */
export const isArchived = standing(ev('case.archived'), ev('case.reopened'), 'case');
export const notArchived = not(isArchived);
