import { term } from './term.ts';

export const ACCESS_ACTIONS = {
  view: term('调阅资料', 'FZCG-27', ['查阅资料']),
  copy: term('复制资料', 'FZCG-27'),
  provide: term('向外提供资料', 'FZCG-28'),
} as const;

export const ACCESS_PURPOSES = {
  reconsiderationReply: term('行政复议答复', 'FTJD-27'),
  litigationReply: term('行政诉讼应诉', 'FTJD-27'),
  compensation: term('行政赔偿', 'FTJD-27'),
  mediation: term('行政调解', 'FTJD-27'),
  petitionHandling: term('信访办理', 'FTJD-27'),
  publicity: term('社会宣传', 'FTJD-27'),
  education: term('教育培训', 'FTJD-27'),
  organRequest: term('国家机关调取', 'FTJD-27'),
  partyRequest: term('当事人查阅复制', 'FTJD-28'),
  dossierReview: term('案卷评查使用', 'QDDA-34'),
  supervisionWork: term('执法监督', 'FZMC-25'),
  otherWork: term('其他工作需要', 'FZCG-27'),
} as const;

export const RETENTION_WORDS = {
  retentionPeriod: term('保存期限', 'FZCG-26', ['保管期限']),
  permanentRetention: term('永久保存', 'FZCG-26'),
  retentionPending: term('期限待定', 'FZCG-26'),
  retentionHold: term('冻结', 'FZCG-26', [], '复议、诉讼、信访、监察期间不得处置'),
} as const;

export const CUSTODY_WORDS = {
  archive: term('归档', 'FZCG-26', ['存档']),
  dossier: term('案卷', 'FZCG-26'),
  dossierNumber: term('档号', 'DA/T 13-2022', ['编号']),
  accessApproval: term('调阅审批', 'FZCG-27'),
  accessRegister: term('调阅登记簿', 'FZCG-28'),
  offsiteBackup: term('异地备份', 'FZMC-20'),
  watermark: term('水印', 'FZCG-28'),
} as const;

/** 案件办理结果录入的平台 */
export const RESULT_PLATFORMS = {
  internetPlusRegulation: term('省“互联网+监管”信息平台', 'SMGX-20'),
  provincialPlatform: term('省级行政执法平台', 'SMGX-20'),
  municipalPlatform: term('市级行政执法平台', 'SMGX-20'),
  countyPlatform: term('县级行政执法平台', 'SMGX-20'),
} as const;

/** 制度的位阶 */
export const POLICY_RANKS = {
  ownPolicy: term('本机关制度', 'SMGX-34'),
  higherLaw: term('上位法', 'SMGX-34'),
} as const;

/** 另有规定的来源层级 */
export const RULE_LEVELS = {
  national: term('国家规定', 'FTJD-2'),
  municipal: term('市级规定', 'FTJD-2'),
  district: term('区级规定', 'FTJD-2'),
  ownUnit: term('本单位规定', 'FTJD-2'),
} as const;

/** 期限的单位 */
export const TERM_UNITS = {
  hour: term('小时', 'FZCG-24'),
  workday: term('工作日', 'FZCG-24'),
  day: term('日', 'FZCG-26'),
  month: term('个月', 'FTJD-24'),
  year: term('年', 'FZCG-26'),
  ever: term('永久', 'FZCG-26'),
} as const;

export const SUPERVISION_WORDS = {
  supervision: term('监督', 'FZCG-29'),
  liabilityClue: term('责任线索', 'FZCG-29'),
  rectification: term('限期整改', 'FZCG-29', ['责令限期整改']),
  dossierScoring: term('案卷评查', 'QDDA-34'),
  annualEvaluation: term('监督评议', 'SMGX-30', ['评议考核']),
  spotCheck: term('抽查', 'QDDA-6'),
  publicPosting: term('公示', 'SMGX-26'),
  platformEntry: term('平台录入', 'SMGX-20'),
} as const;

/** 责任情形, union of the five lists */
export const LIABILITY_CASES = {
  notRecorded: term('不制作或者不按要求制作记录', 'FZCG-29'),
  leaked: term('泄露执法记录信息', 'FZCG-29'),
  destroyedOrAltered: term('毁损、删除、修改记录', 'FZCG-29'),
  lostByBadStorage: term('不按规定储存维护致损毁丢失', 'FZCG-29'),
  noHandover: term('人员调动未交接', 'FZCG-29'),
  notEquipped: term('应配不配设备', 'FTJD-31'),
  notMaintained: term('未维护设备', 'FTJD-31'),
  notUsed: term('不使用或者不正当使用设备', 'FTJD-31'),
  deviceLost: term('设备丢失或者故意损坏', 'FTJD-31'),
  unauthorisedAccess: term('擅自查阅复制外传', 'FTJD-31'),
  lentWithoutLeave: term('擅自外借设备', 'FZMC-23'),
  misusedDevice: term('私用或者违法使用设备', 'FZMC-23'),
  otherLiability: term('其他违规情形', 'FZCG-29'),
} as const;
