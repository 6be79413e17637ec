import { term } from './term.ts';

/** 需要批准、审查或者出具意见的事项 */
export const APPROVAL_MATTERS = {
  procedureInitiation: term('程序启动', 'FZCG-7'),
  preservationMeasure: term('采取先行登记保存', 'QDDA-13'),
  coerciveMeasureMatter: term('采取行政强制措施', '行政强制法第十八条'),
  textRecordExtension: term('延长文字记录期限', 'FZCG-24'),
  storingExtension: term('延长音像导出期限', 'FZCG-24'),
  decisionApproval: term('作出行政执法决定', 'FZCG-16'),
  legalReview: term('合法性审查', 'FZCG-7', ['法制审核']),
  expertReviewMatter: term('专家论证', 'QDDA-19'),
  classificationChange: term('案件降级', 'FZCG-17'),
  measureExtension: term('延长查封、扣押期限', 'SMGX-22'),
  scopeExpansion: term('扩大检查范围', 'SMGX-27'),
  caseClosing: term('结案', 'FZCG-23'),
  recordingExemption: term('免予音像记录', 'FZMC-10'),
  documentChange: term('更改执法文书', 'FTJD-29'),
  viewing: term('调阅', 'FZCG-27', ['查阅']),
  copying: term('复制', 'FZCG-27'),
  externalProvision: term('对外提供', 'FZCG-28'),
  secrecyReview: term('保密审查', 'FZCG-28'),
  numbering: term('编号存档', 'FZMC-16'),
  deviceLending: term('设备外借', 'FZMC-18'),
  supervisionProject: term('监督调阅立项', 'FZMC-25'),
  retentionChange: term('缩短保存期限', 'FZCG-26'),
  disposalMatter: term('处置', 'FZCG-26'),
  holdRelease: term('解除冻结', 'FZCG-26'),
  recusalMatter: term('回避申请', 'QDDA-15'),
  postponementMatter: term('程序延期', 'FTJD-4'),
  suspensionMatter: term('程序中止', 'FTJD-4'),
  performanceDeferral: term('延期或者分期履行', '行政处罚法第六十六条'),
} as const;

export const NOTICE_CONTENTS = {
  facts: term('事实', 'FZCG-14'),
  reasons: term('理由', 'FZCG-14'),
  legalBasis: term('适用依据', 'FZCG-14'),
  rights: term('权利', 'FZCG-14'),
  remedies: term('救济途径', 'FZCG-14'),
  statementRight: term('陈述申辩权', 'FZCG-18'),
  hearingRight: term('听证权', 'QDDA-20'),
  proposedDecision: term('拟决定内容', 'QDDA-20'),
  exerciseTerm: term('行使期限', 'QDDA-20'),
  recusalRight: term('申请回避权', 'QDDA-15'),
  violatedProvision: term('违反的规定', 'FTJD-11'),
  inspectionMatters: term('检查事项和内容', 'SMGX-25'),
  recordingInUse: term('正在使用记录设备', 'FZMC-12'),
} as const;

export const STATEMENT_OUTCOMES = {
  stated: term('有申辩', 'FZCG-18'),
  notStated: term('无申辩', 'FZCG-18'),
  statementWaived: term('放弃陈述申辩', 'FZCG-18'),
} as const;

export const DECISION_KINDS = {
  penaltyImposed: term('给予处罚', '行政处罚法第五十七条'),
  noPenalty: term('不予处罚', '行政处罚法第五十七条'),
  caseRevoked: term('撤销案件', 'FZCG-23'),
  licenceGranted: term('准予许可', '行政许可法第三十八条'),
  licenceRefused: term('不予许可', '行政许可法第三十八条'),
  coercionImposed: term('采取强制措施', '行政强制法第十八条'),
  executionOrdered: term('强制执行决定作出', 'FZCG-22'),
  levyDecided: term('征收决定', 'FZCG-5'),
  correctionOrdered: term('责令改正', 'SMGX-13'),
  otherDecision: term('其他决定', 'FZCG-16'),
} as const;

export const PENALTY_KINDS = {
  warning: term('警告', '行政处罚法第九条'),
  criticism: term('通报批评', '行政处罚法第九条'),
  fine: term('罚款', '行政处罚法第九条'),
  confiscationOfGains: term('没收违法所得', '行政处罚法第九条'),
  confiscationOfProperty: term('没收非法财物', '行政处罚法第九条'),
  licenceSuspension: term('暂扣许可证件', '行政处罚法第九条'),
  licenceRevocation: term('吊销许可证件', '行政处罚法第九条'),
  businessRestriction: term('限制开展生产经营活动', '行政处罚法第九条'),
  productionSuspension: term('责令停产停业', '行政处罚法第九条'),
  closure: term('责令关闭', '行政处罚法第九条'),
  employmentBan: term('限制从业', '行政处罚法第九条'),
} as const;

export const OBLIGATION_KINDS = {
  payFine: term('缴纳罚款', 'FZCG-20'),
  correct: term('改正违法行为', 'FZCG-20'),
  surrenderProperty: term('交出财物', 'FZCG-20'),
  otherObligation: term('其他义务', 'FZCG-20'),
} as const;

export const EXECUTORS = {
  ownAgency: term('本机关强制执行', 'FZCG-22'),
  court: term('法院强制执行', 'FZCG-22'),
} as const;

/** 强制执行方式 of 行政强制法第十二条 */
export const EXECUTION_MANNERS = {
  additionalFine: term('加处罚款', 'QDDA-25'),
  lateFee: term('滞纳金', 'QDDA-25'),
  fundsTransfer: term('划拨存款、汇款', 'QDDA-25'),
  goodsDisposal: term('拍卖或者依法处理查封、扣押的场所、设施或者财物', 'QDDA-25'),
  restoration: term('排除妨碍、恢复原状', 'QDDA-25'),
  substitutePerformance: term('代履行', 'QDDA-25'),
  otherManner: term('其他强制执行方式', 'QDDA-25'),
} as const;

export const EXECUTION_RESULTS = {
  executedInFull: term('完全执行', 'FZCG-22'),
  executedInPart: term('部分执行', 'FZCG-22'),
  executionEnded: term('终结执行', 'FZCG-22'),
} as const;

export const CONCLUSION_GROUNDS = {
  performed: term('决定已履行', 'FZCG-23'),
  executed: term('执行完毕', 'FZCG-23'),
  notPenalised: term('不予处罚结案', 'FZCG-23'),
  revoked: term('撤销', 'FZCG-23'),
  terminated: term('终结调查', 'FZCG-23'),
  transferredOut: term('已移送', 'FZCG-8'),
  decided: term('决定已送达', 'FZCG-23', [], '许可等无履行内容的决定'),
} as const;

export const CHALLENGES = {
  complaintAgainst: term('对执法的投诉', 'FZCG-26'),
  petition: term('信访', 'FZCG-26', ['上访']),
  reconsideration: term('行政复议', 'FZCG-26'),
  litigation: term('行政诉讼', 'FZCG-26'),
} as const;

export const DECISION_WORDS = {
  penaltyDecision: term('处罚决定', 'SMGX-17'),
  notification: term('告知', 'FZCG-14'),
  statementAndDefence: term('陈述和申辩', 'FZCG-5'),
  performance: term('履行', 'FZCG-20'),
  demand: term('催告', 'FZCG-21'),
  performanceTerm: term('履行期限', 'FZCG-16'),
  performanceManner: term('履行方式', 'FZCG-16'),
  remedyRoute: term('权利救济途径', 'FZCG-16'),
  opinion: term('意见', 'FZCG-7'),
  caseClosure: term('结案决定', 'FZCG-23'),
  caseConclusion: term('办结', 'FZCG-23', ['案件终结']),
} as const;
