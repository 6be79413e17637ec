import type { Reading } from '@zhiji/law';

const decidedBy = '法制审核机构';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'SMGX-2.3',
    question: '派出机构是否全面适用？',
    options: { default: '全面适用', custodyOnly: '只适用第七条' },
    decidedBy,
  },
  {
    id: 'SMGX-3.4',
    question: '照相、录音能否满足“全程”？',
    options: { default: '全程只认录像、视频监控', anyMedium: '四种方式均可' },
    decidedBy,
  },
  {
    id: 'SMGX-8.2',
    question: '物流的电子签收单是否算邮寄回执？',
    options: { default: '只作辅助，仍须回执原件', counts: '可作回执' },
    decidedBy,
  },
  {
    id: 'SMGX-17.1',
    question: '非现场方式送达处罚决定书如何全程音像？',
    options: { default: '邮寄、公告以影像凭证代替', whole: '邮寄的装封、交寄也须全程录像' },
    decidedBy,
  },
  {
    id: 'SMGX-19.5',
    question: '留置送达的见证人能否以音像代替？',
    options: { default: '见证人必需', recordingCounts: '有全程音像的可无见证人' },
    decidedBy,
  },
  {
    id: 'SMGX-19.9',
    question: '“穷尽其他方式”是否指前四种方式都试过？',
    options: { default: '四种方式各有尝试或者不适用的说明', directAndMail: '直接、邮寄均未成即可' },
    decidedBy,
  },
  {
    id: 'SMGX-19.10',
    question: '张贴公告与登报是并列还是择一？',
    options: { default: '两者兼备', either: '择一' },
    decidedBy,
  },
  {
    id: 'SMGX-20.1',
    question: '“5日内”如何计算？',
    options: { default: '自然日，末日逢法定休假日顺延', workdays: '工作日' },
    decidedBy,
  },
  {
    id: 'SMGX-20.2',
    question: '省市县三级行政执法平台是一个还是三个？',
    options: { default: '三个平台各须录入', merged: '一个平台，录入一次即可' },
    decidedBy,
  },
  {
    id: 'SMGX-23.1',
    question: '处罚已经催告的，强制执行前是否另须行政强制执行催告书？',
    options: { default: '另须', demandCounts: '已送达的催告书即可' },
    decidedBy,
  },
  {
    id: 'SMGX-23.2',
    question: '催告后听取陈述申辩是否须音像？',
    options: { default: '不要求', required: '须全程音像' },
    decidedBy,
  },
  {
    id: 'SMGX-23.3',
    question: '催告后的陈述申辩能否由原听取人复核？',
    options: { default: '由原听取人以外的人复核', anyone: '不限' },
    decidedBy,
  },
  {
    id: 'SMGX-24.1',
    question: '由投诉举报等个案线索引起的检查是否允许？',
    options: { default: '允许', plannedOnly: '只限计划和部署' },
    decidedBy,
  },
  {
    id: 'SMGX-24.2',
    question: '现场检查“过程中”的音像是否等同全程？',
    options: { default: '开始、发现问题、结束三处即可', whole: '等同全程' },
    decidedBy,
  },
  {
    id: 'SMGX-31.2',
    question: '强制、确认案卷的查阅复制是否比照处罚、检查案卷？',
    options: { default: '比照', listedOnly: '只限处罚、检查案卷' },
    decidedBy,
  },
];
