import type { Reading } from '@zhiji/law';

const decidedBy = '法制机构';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'FTJD-2.2',
    question: '区级规定是否优先适用？',
    options: { default: '只有国家、市级规定优先', district: '区级规定亦优先' },
    decidedBy,
  },
  {
    id: 'FTJD-4.2',
    question: '复查是否为每次检查的必经环节？',
    options: { default: '发现问题、责令改正的须复查，合格的写明无需复查', always: '一律须复查' },
    decidedBy,
  },
  {
    id: 'FTJD-18.1',
    question: '恢复记录后多久以内须说明中断原因？',
    options: { default: '恢复后六十秒以内', anyTime: '恢复后任何时候' },
    decidedBy,
  },
  {
    id: 'FTJD-18.3',
    question: '事后说明情况是否须用书面？',
    options: { default: '须有书面说明', anyForm: '任何形式均可' },
    decidedBy,
  },
  {
    id: 'FTJD-20.2',
    question: '“多角度”是否要求两个以上机位？',
    options: { default: '至少两个机位，或者写明无条件的理由', single: '单机位亦可' },
    decidedBy,
  },
  {
    id: 'FTJD-20.6',
    question: '“现场执法”是全部，还是限于易引发争议的？',
    options: { default: '全部现场执法', disputeProne: '仅易引发争议的现场执法' },
    decidedBy,
  },
  {
    id: 'FTJD-23.2',
    question: '二十四小时自何时起算？',
    options: { default: '自执法活动结束', dayEnd: '自当日二十四时' },
    decidedBy,
  },
  {
    id: 'FTJD-25.3',
    question: '纯电子案卷是否仍须刻录光盘？',
    options: { default: '仍须刻录光盘附卷', electronic: '电子案卷不要求' },
    decidedBy,
  },
  {
    id: 'FTJD-27.2',
    question: '列举的工作需要，是否仍须街道负责人批准？',
    options: { default: '只限定用途，仍须批准', free: '列举的用途不须批准' },
    decidedBy,
  },
  {
    id: 'FTJD-27.4',
    question: '国家机关依法调取，是否须街道负责人批准？',
    options: { default: '不须批准，核验调取文书并告知负责人', required: '须经批准' },
    decidedBy,
  },
  {
    id: 'FTJD-28.1',
    question: '当事人查阅与己相关的记录，是否须街道负责人批准？',
    options: { default: '不须批准，核验身份和关联性', required: '须经批准' },
    decidedBy,
  },
  {
    id: 'FTJD-29.3',
    question: '涉及权利义务的更改，是否还须单位负责人批准？',
    options: { default: '法制机构审核即可', withHead: '还须单位负责人批准' },
    decidedBy,
  },
];
