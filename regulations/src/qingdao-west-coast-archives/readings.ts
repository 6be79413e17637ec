import type { Reading } from '@zhiji/law';

const decidedBy = '局办公室';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'QDDA-5.3',
    question: '“推行”全过程音像记录的强制程度？',
    options: { default: '应录，不录须说明理由', strict: '应录，不录即违规', prompt: '只作提示' },
    decidedBy,
  },
  {
    id: 'QDDA-5.4',
    question: '调取书证物证、收集电子数据等争议较少的取证是否都要音像？',
    options: { default: '只作提示，不录不须说明', explain: '不录须说明理由' },
    decidedBy,
  },
  {
    id: 'QDDA-5.5',
    question: '听证录音录像：第五条“推行”与第二十条第三款“主持人认为必要”如何并用？',
    options: {
      default: '预设录制，主持人可以事先书面决定不录',
      always: '一律应录',
      onDemand: '主持人决定录制的才应录',
    },
    decidedBy,
  },
  {
    id: 'QDDA-6.2',
    question: '监督检查和案卷评查的抽查比例？',
    options: { default: '系统内抽取不少于一成', none: '不设比例' },
    decidedBy,
  },
  {
    id: 'QDDA-8.4',
    question: '一次性告知补正的“5日”如何计算？',
    options: { default: '工作日', days: '自然日' },
    decidedBy,
  },
  {
    id: 'QDDA-9.2',
    question: '二十四小时是否也管补办批准手续，以送批还是以批准为准？',
    options: {
      default: '报告和补办都在二十四小时之内，以批准为准',
      reportOnly: '只管报告，补办没有期限',
      submitted: '报告和补办都在二十四小时之内，以送批为准',
    },
    decidedBy,
  },
  {
    id: 'QDDA-10.2',
    question: '“发现案源之日”是接到之日还是审查判断之日？',
    options: { default: '接到之日', concluded: '审查作出结论之日' },
    decidedBy,
  },
  {
    id: 'QDDA-20.3',
    question: '当事人递交书面陈述申辩的，是否也要制作陈述申辩笔录？',
    options: { default: '登记接收即可', written: '也要制作笔录' },
    decidedBy,
  },
  {
    id: 'QDDA-21.2',
    question: '决定书另须载明哪些其他事项？',
    options: { default: '没有列明的，不另作要求', gains: '行政处罚决定书须载明违法所得的处理' },
    decidedBy,
  },
  {
    id: 'QDDA-27.1',
    question: '受送达人不可能签署的送达方式是否也要送达回证？',
    options: { default: '每次送达都有送达回证，由送达人注明原因', signable: '只在受送达人能够签署的方式中要求' },
    decidedBy,
  },
  {
    id: 'QDDA-28.3',
    question: '直接送达“条件许可”时的摄像或者拍照是否应录？',
    options: { default: '可以，只作提示', required: '应录' },
    decidedBy,
  },
  {
    id: 'QDDA-35.1',
    question: '两个工作日从何时起算？',
    options: { default: '每段录制结束之日', activity: '所属执法活动结束之日' },
    decidedBy,
  },
  {
    id: 'QDDA-37.1',
    question: '只查阅不复制是否同样须经局主要负责人同意？',
    options: { default: '查阅与复制同批', copyOnly: '只有复制、对外提供须经同意' },
    decidedBy,
  },
];
