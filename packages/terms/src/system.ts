import { term } from './term.ts';

/** 义务状态 */
export const DUTY_STATUSES = {
  unknown: term('待认定', 'design'),
  notApplicable: term('不适用', 'design'),
  open: term('待办', 'design'),
  paused: term('中止计算', 'design'),
  done: term('已完成', 'design'),
  doneLate: term('逾期完成', 'design'),
  overdue: term('逾期未办', 'design'),
  exempt: term('已豁免', 'design'),
  waived: term('已免除', 'design'),
  moot: term('无需再办', 'design'),
} as const;

/** 字节与事实的存续程度 */
export const DURABILITY = {
  received: term('已收到', 'design', [], '字节已落盘，SHA-256 已算出'),
  stored: term('已入库', 'design', [], '从磁盘复读一致，SM3 已算出，回执据此出具'),
  sequenced: term('已入链', 'design', [], '已按序写入流水，并有签名树头'),
  integrated: term('已并入', 'design', [], '已写入存证分片'),
  published: term('已公布', 'design', [], '检查点已对外提供'),
} as const;

/** 机关定期事务的周期 */
export const PERIOD_KINDS = {
  monthly: term('月度', 'FZMC-20'),
  quarterly: term('季度', 'FTJD-30'),
  yearly: term('年度', 'SMGX-30'),
} as const;

export const OBJECT_TYPES = {
  case: term('案件', 'FZCG-2'),
  lead: term('线索案源', 'FZCG-8'),
  application: term('申请', 'FZCG-6'),
  activity: term('执法活动', 'FZCG-5'),
  attendance: term('在场时段', 'QDDA-11'),
  document: term('文书', 'FZCG-4', ['执法文书']),
  scan: term('扫描件', 'DA/T 31-2017', ['数字化副本']),
  recording: term('音像记录', 'FZCG-2', ['视音频', '音视频', '视听资料', '音像资料']),
  device: term('记录设备', 'FTJD-9', ['音像记录设备']),
  measure: term('措施', 'FZCG-12'),
  item: term('物品', 'FZCG-12'),
  inspectionMatter: term('检查事项', 'SMGX-27'),
  approval: term('批准', 'FZCG-27', ['审批', '同意']),
  decision: term('决定', 'FZCG-16'),
  service: term('送达', 'FZCG-19'),
  obligation: term('履行义务', 'FZCG-20'),
  execution: term('执行', 'FZCG-22'),
  correction: term('责令改正', 'QDDA-22'),
  entrustment: term('委托鉴定、评审', 'QDDA-13'),
  recusalRequest: term('回避申请', 'QDDA-15'),
  evidenceRequest: term('调查证据的申请', 'QDDA-16'),
  access: term('调阅复制', 'FZCG-27'),
  disposal: term('期满处置', 'FZCG-26', ['销毁']),
  person: term('人员', 'FZCG-25'),
  unit: term('单位', 'FZCG-7'),
  clue: term('线索事项', 'FZCG-29'),
  challenge: term('争议事项', 'FZCG-26'),
  regulation: term('规定', 'FZCG-1'),
  agency: term('行政执法机关', 'FZCG-1', ['本机关']),
  period: term('月度或者年度', 'FZMC-20', ['期间']),
  disc: term('光盘', 'FZMC-16', ['光碟']),
} as const;

/** 规则引擎与存证的用词 */
export const SYSTEM_WORDS = {
  caseEvent: term('案件事件', 'design'),
  journal: term('流水', 'design'),
  lateEntry: term('补记', 'FTJD-5.1'),
  journalEntry: term('流水条目', 'design'),
  checkpoint: term('检查点', 'C2SP tlog-checkpoint'),
  inclusionProof: term('包含证明', 'RFC 6962'),
  consistencyProof: term('一致性证明', 'RFC 6962'),
  cosigner: term('共签方', 'C2SP tlog-cosignature'),
  norm: term('规范', 'design'),
  duty: term('义务', 'design'),
  gate: term('前置条件', 'design'),
  finding: term('认定', 'design'),
  reading: term('解释口径', 'design'),
  breach: term('违规', 'design'),
  exemption: term('豁免', 'FZMC-10'),
  internalTarget: term('内部目标', 'design'),
  regime: term('适用规定', 'design'),
  article: term('条', 'design'),
  trace: term('轨迹', 'FZCG-2', ['案件轨迹']),
  workbench: term('工作台', 'design'),
  verification: term('核验', 'design'),
  command: term('命令', 'design'),
  situation: term('办理情形', 'design'),
  legalSituation: term('法律情形', 'design', [], '决定一项命令所依的规定、事实、经办人和时间'),
  commandOutcome: term('办理结果', 'design'),
  account: term('帐号', 'GB/T 22239-2019'),
  assessment: term('评估', 'design'),
  documentTemplate: term('文书样式', 'FZCG-4'),
  documentField: term('栏目', 'FZCG-7'),
  strokes: term('笔迹', '电子签名法'),
  timeSpan: term('起止时间', 'FZMC-16'),
  workingDay: term('工作日', 'FZCG-24'),
} as const;
