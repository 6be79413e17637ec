import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type TimeLimit } from '@zhiji/law';
import { isNeverResumed } from '../never-resumed.ts';
import {
  approved,
  attribute,
  chosen,
  ev,
  finding,
  moment,
  ordered,
  passed,
  reading,
  seen,
  soonAfter,
  SPOKEN_WITHIN_MS,
  SYNCHRONY_MS,
  trigger,
} from '../pen.ts';

/** Conditions several articles of this text share. */

/** 到场检查 */
export const INSPECTIONS = ['siteInspection', 'siteVerification', 'examination', 'patrol'] as const;
/** 案件查处中的调查取证 */
export const INVESTIGATIONS = [
  'siteInspection',
  'examination',
  'inquiry',
  'witnessInquiry',
  'documentaryCollection',
  'electronicCollection',
  'sampling',
  'preservation',
] as const;
export const COERCIONS = ['seizing', 'impounding', 'otherCoerciveMeasure', 'compulsoryExecution'] as const;
/** 第八条第（六）项：未另列名的现场活动 */
export const OTHER_SITE_WORK = [
  'measureLifting',
  'correctionReview',
  'summaryHandling',
  'performanceVisit',
  'incidentHandling',
  'persuasion',
  'refusalOfInspection',
  'otherContact',
] as const;
/** 固定机位的室内活动 */
export const INDOORS = ['hearing', 'expertReview', 'inquiry', 'witnessInquiry', 'statementHearing'] as const;
/** 第六条、第十一条、第十二条、第十四条所称现场执法 */
export const SITE_WORK = [
  ...new Set([
    ...INSPECTIONS,
    ...INVESTIGATIONS,
    ...COERCIONS,
    ...OTHER_SITE_WORK,
    'complaintHandling' as const,
    'serviceVisit' as const,
  ]),
];

const opened = (caseType: 'licensing' | 'penalty' | 'inspection') => ev('procedure.started', { caseType });
/** 处罚案件，其后另启强制等程序的仍是。 */
export const isPenalty = any(attribute('caseType', 'penalty'), seen(opened('penalty'), { reach: 'case' }));

const isLaterPenalty = all(
  seen(opened('penalty'), { reach: 'case' }),
  ordered(moment(opened('penalty')), 'trigger', 'case'),
);
/** 许可案件，其后另启其他程序的仍是；处罚程序启动之后的活动不是。 */
export const isLicensing = any(
  attribute('caseType', 'licensing'),
  all(seen(opened('licensing'), { reach: 'case' }), not(isLaterPenalty)),
);

const wasInspection = attribute('caseType', 'inspection');
/** 检查案件，其后转为处罚的，检查中的音像仍按检查的行。 */
export const wasEverInspection = reading('FZMC-A10', {
  default: any(wasInspection, seen(opened('inspection'), { reach: 'case' })),
  converted: wasInspection,
});
/** FZMC-A10：检查转处罚的，转之前的活动保留检查的行。 */
export const isInspection = reading('FZMC-A10', {
  default: any(wasInspection, all(seen(opened('inspection'), { reach: 'case' }), not(isLaterPenalty))),
  converted: wasInspection,
});

/** FZMC-13.1：室内的固定机位已经确认摆放，不再领用、跟拍。 */
export const isFixed = all(trigger('kind', INDOORS), seen(ev('placement.confirmed')));

/** FZMC-8.2、8.4：电话、线上、书面的不属现场。 */
export const isOnSite = not(trigger('manner', ['phone', 'online', 'written']));

/** FZMC-8.4、A13：现场送达，含张贴；邮寄、登报、网上的没有现场。 */
export const isServedOnSite = any(
  trigger('method', ['directService', 'serviceByLeaving']),
  all(trigger('method', 'serviceByPublication'), trigger('carriers', { has: ['noticeBoard'] })),
);

/** FZMC-4.2：照片不满足全过程。 */
export const MOVING = ['video', 'audio', 'surveillance', 'screen'] as const;

/** 文本没有数字的，期限只是内部目标；另一读法不设期限。 */
export const target = (id: string, term: TimeLimit, by = id) => ({
  id,
  term: chosen(by, { default: term, none: within(NO_TERM) }),
});

/** FZMC-15.1：自动分段间隔容差 2 秒。 */
const SEGMENT_MS = 2_000;
/** FZMC-14.1：起止容差 60 秒。 */
const EDGE_MS = 60_000;

/** FZMC-10.2：限于三类法定敏感并写明依据；宽的读法以说明为足。 */
const isSecret = reading('FZMC-10.2', {
  default: seen(
    ev('recording.impossible', { ground: 'secretOrPrivate', secrecy: { atLeast: 1 }, basis: { present: true } }),
    { reach: 'activity' },
  ),
  wide: seen(ev('recording.impossible', { ground: 'secretOrPrivate' }), { reach: 'activity' }),
});

/** FZMC-10.1：爆炸危险区域而且当时没有可用的防爆设备；另一读法只看现场配备了没有。 */
const inExplosiveArea = seen(ev('recording.impossible', { ground: 'explosiveArea' }), { reach: 'activity' });
const isExplosive = reading('FZMC-10.1', {
  default: all(
    inExplosiveArea,
    not(
      seen(ev('recording.impossible', { ground: 'explosiveArea', equipmentAvailable: true }), {
        reach: 'activity',
      }),
    ),
  ),
  carried: inExplosiveArea,
});

/** 自始未能开录：拍照不是开录 (FZMC-10.4)。 */
export const isNeverBegun = reading('FZMC-10.4', {
  default: not(seen(ev('recording.ended', { medium: MOVING }), { reach: 'activity' })),
  stopped: ALWAYS,
});

/** 使用之前检过，电量、存储够用：其后才检的不算。 */
const sufficient = ev('device.checked', { working: true, battery: { min: 1 }, storage: { min: 1 } });
const isCheckedBefore = all(
  seen(sufficient, { reach: 'activity' }),
  ordered(moment(sufficient), moment(ev('recording.impossible', { ground: 'objectiveReason' })), 'activity'),
);

/** FZMC-10.4：自始未能开录；没有自检而称没电、没存储的，由人认定。 */
const isImpossible = all(
  seen(ev('recording.impossible', { ground: 'objectiveReason' }), { reach: 'activity' }),
  isNeverBegun,
  any(
    not(
      seen(ev('recording.impossible', { ground: 'objectiveReason', cause: ['batteryLow', 'storageLow'] }), {
        reach: 'activity',
      }),
    ),
    isCheckedBefore,
    finding('cannotRecordObjective'),
  ),
);

/** 第十条第二款：经行政执法机构负责人报委分管领导审定。 */
export const EXEMPTION_CHAIN = ['enforcementBodyHead', 'committeeLeaderInCharge'] as const;
const declined = ev('approval.refused', { matter: 'recordingExemption' });
const agreedBy = (role: (typeof EXEMPTION_CHAIN)[number]) =>
  ev('approval.given', { matter: 'recordingExemption', role });
/** 只报请了工作记录、未写活动的，以工作记录所属的活动为准；什么都没有写的，及于各次活动。以最后一次审定为准。 */
const isRefused = reading('FZMC-10.6', {
  default: all(
    seen(declined, { reach: 'occasion' }),
    not(
      all(
        seen(agreedBy(EXEMPTION_CHAIN[0]), { reach: 'occasion' }),
        seen(agreedBy(EXEMPTION_CHAIN[1]), { reach: 'occasion', after: declined }),
      ),
    ),
  ),
  excused: NEVER,
});

/** FZMC-10.3：情况紧急的只及于紧急的时段；另一读法及于整个活动。 */
const urgency = ev('recording.impossible', { ground: 'urgency' });
const isUrgentThroughout = reading('FZMC-10.3', {
  default: NEVER,
  whole: seen(urgency, { reach: 'activity' }),
});

/** 不作现场记录的四种情形：审定之前暂成立，不予认可的恢复应录 (FZMC-10.6)。 */
const excusing = {
  excused: { by: urgency, unless: isRefused },
  exempt: all(any(isExplosive, isSecret, isUrgentThroughout, isImpossible), not(isRefused)),
};
export const EXEMPTIONS = ['FZMC-10.1', 'FZMC-10.2', 'FZMC-10.3', 'FZMC-10.4', 'FZMC-10.6'] as const;

/** FZMC-15.1：次句所列的客观原因均可；另一读法只认技术原因。 */
const TECHNICAL = ['deviceFailure', 'deviceDamage', 'batteryLow', 'storageLow'] as const;
export const isAllowedCause = reading('FZMC-15.1', {
  default: not(trigger('cause', 'subjective')),
  technical: trigger('cause', TECHNICAL),
});
/** FZMC-15.2：恢复之后以语音说明。 */
export const isSpoken = reading('FZMC-15.2', {
  default: soonAfter('spokenAt', 'gap', SPOKEN_WITHIN_MS),
  anyTime: soonAfter('spokenAt', 'gap'),
});

const taken = {
  topic: 'av.during',
  media: MOVING,
  besideMs: SYNCHRONY_MS,
  ...excusing,
} as const;
/** 应录的一刻 */
export const instant = { ...taken, span: 'moment', continuous: false, toleranceMs: 0 } as const;
/** 应录场景：全过程，自到达至结束与离开的较晚者。 */
export const scene = {
  ...taken,
  per: 'activity',
  span: 'activity',
  continuous: true,
  toleranceMs: chosen('FZMC-15.1/b', { default: SEGMENT_MS, exact: 0 }),
  edgeToleranceMs: chosen('FZMC-14.1', { default: EDGE_MS, exact: 0 }),
  // 登记了原因并在恢复时语音说明的，空档方有说明。
  explained: all(isAllowedCause, any(isSpoken, isNeverResumed)),
} as const;

/** FZMC-18.2：外借的批准人文本未写；批准的期限届满的，不再算数。 */
export const lending = ev('approval.given', { matter: 'deviceLending' });
export const isLendingApproved = all(
  reading('FZMC-18.2', {
    default: approved('deviceLending', ['enforcementBodyHead'], { scoped: true }),
    leader: approved('deviceLending', ['committeeLeaderInCharge'], { scoped: true }),
  }),
  not(passed(lending, 'validUntil', 'object')),
);

/** FZMC-A0.1：清单作为强制场景；另一读法只作指引。 */
export const underChecklist = reading('FZMC-A0.1', { default: ALWAYS, guidance: NEVER });
