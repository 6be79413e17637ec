import { term } from './term.ts';

/** 执法活动: what officers do in time and place. */
export const ACTIVITIES = {
  siteInspection: term('现场检查', 'FZCG-11', ['行政检查', '检查取证', '日常执法检查']),
  siteVerification: term('现场核查', 'FZCG-5', ['许可现场核查']),
  examination: term('检查勘验', 'FZCG-5', ['现场检查（勘验）', '勘查现场', '勘验']),
  inquiry: term('询问', 'FZCG-9', ['调查询问', '询问（调查）', '约谈']),
  witnessInquiry: term('询问证人', 'QDDA-13', ['收集证人证言']),
  documentaryCollection: term('调取书证物证', 'QDDA-13'),
  electronicCollection: term('收集电子数据', 'QDDA-13'),
  sampling: term('抽样取证', 'QDDA-13'),
  preservation: term('先行登记保存', 'FZCG-12', ['登记先行保存', '证据先行登记保存']),
  seizing: term('查封', 'FZCG-12'),
  impounding: term('扣押', 'FZCG-12', ['暂扣']),
  otherCoerciveMeasure: term('其他行政强制措施', 'QDDA-13'),
  measureLifting: term('解除查封、扣押', 'SMGX-22'),
  statementHearing: term('听取陈述申辩', 'FZCG-5', ['陈述申辩']),
  hearing: term('听证', 'FZCG-13', ['听证会']),
  expertReview: term('专家论证会', 'QDDA-19'),
  deliberation: term('集体讨论', 'FZCG-17'),
  levyDecisionMeeting: term('征收异议决定过程', 'FZCG-5'),
  correctionReview: term('责令改正情况复查', 'FZCG-5', ['责令改正核查', '改正情况核查']),
  summaryHandling: term('简易程序现场处理', 'FZCG-18'),
  serviceVisit: term('送达活动', 'FZCG-19'),
  compulsoryExecution: term('强制执行', 'FZCG-5'),
  performanceVisit: term('履行情况核查', 'FZCG-20'),
  randomDrawing: term('双随机抽取活动', 'FZCG-5'),
  reception: term('受理办理', 'QDDA-7'),
  callInquiry: term('通讯工具调查询问', 'FTJD-16'),
  complaintHandling: term('处置投诉举报', 'FZMC-8'),
  incidentHandling: term('突发群体性事件处置', 'FTJD-20'),
  patrol: term('巡查', 'FTJD-9'),
  persuasion: term('劝导纠正', 'FZCG-26', ['引导、劝导、纠正']),
  refusalOfInspection: term('拒绝接受检查', 'FZMC-A12'),
  otherContact: term('其他直接接触', 'FZCG-5'),
  internalWork: term('内部整理', 'FZCG-5'),
} as const;

export const MEASURES = {
  advancePreservation: term('先行登记保存措施', 'FZCG-12'),
  seizure: term('查封措施', 'FZCG-12'),
  impoundment: term('扣押措施', 'FZCG-12'),
  otherMeasure: term('其他强制措施', 'QDDA-13'),
} as const;

export const PRESERVATION_GROUNDS = {
  mayBeLost: term('证据可能灭失', 'FZCG-12'),
  hardToObtainLater: term('以后难以取得', 'FZCG-12'),
} as const;

export const EVIDENCE_KINDS = {
  documentaryEvidence: term('书证', '行政处罚法第四十六条'),
  physicalEvidence: term('物证', '行政处罚法第四十六条'),
  audiovisualEvidence: term('视听资料', '行政处罚法第四十六条'),
  electronicData: term('电子数据', '行政处罚法第四十六条'),
  witnessTestimony: term('证人证言', '行政处罚法第四十六条'),
  partyStatement: term('当事人陈述', '行政处罚法第四十六条'),
  expertOpinion: term('鉴定意见', '行政处罚法第四十六条'),
  siteRecord: term('勘验笔录、现场笔录', '行政处罚法第四十六条'),
} as const;

export const EVIDENCE_WORDS = {
  assistanceRequest: term('执法协助', 'FZCG-10'),
  itemInventory: term('物品清单', 'FZCG-12', ['先行登记保存物品清单', '财产清单']),
  evidenceItem: term('涉案物品', 'FTJD-12'),
  signature: term('签字或者盖章', 'FZCG-15', ['签名或者盖章']),
  signatureRefusal: term('拒绝签字', 'FZCG-15', ['拒签']),
  nonCooperation: term('当事人不配合', 'FZCG-5'),
  originalCarrier: term('原始载体', 'FTJD-25'),
  proofTarget: term('证明对象', 'QDDA-13'),
  coerciveMeasure: term('行政强制措施', 'QDDA-13'),
  seal: term('印章', 'QDDA-8', ['单位印章'], '英文标识只在词表出现，代码中用 officialStamp'),
} as const;
