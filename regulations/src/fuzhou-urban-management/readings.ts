import type { Reading } from '@zhiji/law';

const decidedBy = '法制机构';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'FZCG-5.5',
    question: '当事人只递交书面意见时，陈述申辩是否应录？',
    options: { default: '仅当面陈述申辩应录', written: '接收书面意见的过程也应录' },
    decidedBy,
  },
  {
    id: 'FZCG-5.14',
    question: '检查“过程”是否等同全程？',
    options: { default: '不等同全程', whole: '等同全程' },
    decidedBy,
  },
  {
    id: 'FZCG-5.17',
    question: '第十九条对直接送达未写音像，第五条是否独立成立？',
    options: { default: '独立成立，应录', prompt: '只作提示，不作应录' },
    decidedBy,
  },
  {
    id: 'FZCG-5.18',
    question: '留置送达的照片是否足够？',
    options: { default: '照片可以满足', videoOnly: '只认视音频' },
    decidedBy,
  },
  {
    id: 'FZCG-5.19',
    question: '邮寄送达的“过程”是否应录？',
    options: { default: '应录装封、交寄环节', prompt: '只作提示，不作应录' },
    decidedBy,
  },
  {
    id: 'FZCG-7.2',
    question: '“补办审批手续”以提交还是以意见签署完成为准？',
    options: { default: '全部意见签署完成', submitted: '提交之时' },
    decidedBy,
  },
  {
    id: 'FZCG-9.1',
    question: '现场即时询问是否须先发接受调查通知书？',
    options: { default: '须有通知书，可当场制作', exempt: '现场检查中的即时询问不要求' },
    decidedBy,
  },
  {
    id: 'FZCG-16.1',
    question: '简易程序是否要决定审批表？',
    options: { default: '不要求', required: '要求' },
    decidedBy,
  },
  {
    id: 'FZCG-19.5',
    question: '公告送达是否还须说明留置、委托等其余方式不可行？',
    options: {
      default: '直接、邮寄未成即可公告，其余方式逐一说明后方可办结',
      beforehand: '公告之前即须逐一说明',
      directAndMail: '直接、邮寄未成即可，不须说明其余方式',
    },
    decidedBy,
  },
  {
    id: 'FZCG-24.3',
    question: '二十四小时届满之后的同意是否有效？',
    options: { default: '须在原期限届满前同意', lateCounts: '事后同意有效' },
    decidedBy,
  },
  {
    id: 'FZCG-24.6',
    question: '“现场发生纠纷冲突或突发事件的除外”：除外的是放宽，还是二十四小时本身？',
    options: { default: '不得放宽，仍为二十四小时', noLimit: '纠纷、突发场合不受期限限制' },
    decidedBy,
  },
  {
    id: 'FZCG-25.3',
    question: '人员调动的，资料何时以前交接？',
    options: { default: '调动生效以前', noTerm: '条文未定时限' },
    decidedBy,
  },
  {
    id: 'FZCG-26.3',
    question: '“30日内”如何计算？',
    options: {
      default: '自然日，末日逢法定休假日顺延',
      noRoll: '自然日，不顺延',
      workdays: '工作日',
    },
    decidedBy,
  },
];
