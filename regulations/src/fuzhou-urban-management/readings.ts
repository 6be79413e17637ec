import type { Reading } from '@zhiji/law';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'FZCG-24.6',
    question: '“现场发生纠纷冲突或突发事件的除外”：除外的是放宽，还是二十四小时本身？',
    options: { default: '不得放宽，仍为二十四小时', noLimit: '纠纷、突发场合不受期限限制' },
    decidedBy: '法制机构',
  },
  {
    id: 'FZCG-26.3',
    question: '“30日内”是自然日还是工作日？',
    options: { default: '自然日，末日逢法定休假日顺延', workdays: '工作日' },
    decidedBy: '法制机构',
  },
];
