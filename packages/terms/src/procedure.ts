import { term } from './term.ts';

export const CASE_TYPES = {
  licensing: term('行政许可', 'FZCG-5'),
  penalty: term('行政处罚', 'FZCG-5'),
  coercion: term('行政强制', 'FZCG-5'),
  inspection: term('行政检查', 'FZCG-5', ['行政监督检查']),
  levy: term('行政征收', 'FZCG-5', ['规费征收']),
  expropriation: term('实物征收征用', 'FTJD-4'),
  confirmation: term('行政确认', 'FTJD-4'),
  payment: term('行政给付', 'FTJD-4'),
  reward: term('行政奖励', 'FTJD-4'),
  adjudication: term('行政裁决', 'FTJD-4'),
  other: term('其他行政执法', 'FZCG-5'),
} as const;

export const PROCEDURE_KINDS = {
  summary: term('简易程序', 'FZCG-18'),
  ordinary: term('一般程序', 'FZCG-7', ['普通程序']),
} as const;

export const INITIATIONS = {
  exOfficio: term('依职权', 'FZCG-7'),
  onApplication: term('依申请', 'FZCG-6'),
} as const;

/** 执法阶段 */
export const STAGES = {
  initiationStage: term('程序启动', 'FZCG-6'),
  investigationStage: term('调查取证', 'FZCG-9'),
  decisionStage: term('审查决定', 'FZCG-16'),
  serviceStage: term('送达', 'FZCG-19'),
  executionStage: term('执行', 'FZCG-20'),
  archivingStage: term('结案归档', 'FZCG-23', ['归档管理']),
} as const;

export const LEAD_SOURCES = {
  inspectionFinding: term('执法检查发现', 'FZCG-8'),
  complaint: term('投诉', 'FZCG-8'),
  appeal: term('申诉', 'FZCG-8'),
  report: term('举报', 'FZCG-8'),
  transferIn: term('其他机关移送', 'FZCG-8'),
  superiorAssignment: term('上级机关交办', 'FZCG-8'),
  otherSource: term('其他来源', 'QDDA-10'),
} as const;

/** 行政监督检查的来源 */
export const INSPECTION_SOURCES = {
  randomInspectionPlan: term('“双随机”抽查计划', 'SMGX-24'),
  specialDeployment: term('专项执法检查部署', 'SMGX-24'),
  caseClue: term('个案线索', 'SMGX-24'),
} as const;

export const LEAD_OUTCOMES = {
  proceed: term('启动执法程序', 'FZCG-8'),
  notProceed: term('不启动执法程序', 'FZCG-8'),
  transferCrime: term('移送涉嫌犯罪案件', 'FZCG-8'),
  transferJurisdiction: term('移送有管辖权的机关', 'FZCG-8'),
} as const;

export const PROCEDURE_WORDS = {
  enforcement: term('行政执法', 'FZCG-1'),
  wholeProcessRecording: term('全过程记录', 'FZCG-1', ['执法全过程记录']),
  caseLead: term('案源', 'FZCG-8', ['违法线索', '线索']),
  leadRegistration: term('案源登记', 'QDDA-10'),
  initiationApproval: term('程序启动审批', 'FZCG-7'),
  acceptance: term('受理', 'FZCG-6'),
  nonAcceptance: term('不予受理', 'FZCG-6'),
  caseFiling: term('立案', 'FZCG-7'),
  oralApplication: term('口头申请', 'FZCG-6'),
  supplement: term('补正', 'FZCG-6'),
  onSpotCorrection: term('当场更正', 'FZCG-6'),
  receipt: term('书面凭证或回执', 'FZCG-6'),
  transfer: term('移送', 'FZCG-8'),
  suspension: term('中止', 'FTJD-4'),
  postponement: term('延期', 'FTJD-4'),
  termination: term('终结', 'FTJD-4'),
  recusal: term('回避', 'QDDA-15'),
  realName: term('实名', 'FZCG-8'),
  anonymous: term('匿名', 'FZCG-8'),
  randomDraw: term('双随机抽取', 'FZCG-5'),
  enforcementBasis: term('执法依据', 'FZCG-14', ['依据']),
} as const;
