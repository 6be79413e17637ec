import type { Reading } from '@zhiji/law';

const decidedBy = '委法制机构';

/** 解释口径 that change an outcome; the default is the catalogue's. */
export const readings: readonly Reading[] = [
  {
    id: 'FZMC-6.1',
    question: '网上受理是否也须视频监控？',
    options: { default: '以系统日志代替', online: '也须监控' },
    decidedBy,
  },
  {
    id: 'FZMC-10.2',
    question: '“个人隐私”可以宽到什么程度？',
    options: { default: '限于三类法定敏感，写明具体类别和依据', wide: '说明涉及个人信息即可' },
    decidedBy,
  },
  {
    id: 'FZMC-14.3',
    question: '“双人携带”指两人各携一部，还是两人共同负责？',
    options: { default: '至少两名执法人员各领一部', twoPersons: '至少两名执法人员到场' },
    decidedBy,
  },
  {
    id: 'FZMC-15.2',
    question: '重新开始记录后多久以内须说明中断原因？',
    options: { default: '恢复后六十秒以内', anyTime: '恢复后任何时候' },
    decidedBy,
  },
  {
    id: 'FZMC-16.1',
    question: '“音像记录的事项完成”指单次活动还是案件？',
    options: { default: '单次活动结束', case: '案件办结' },
    decidedBy,
  },
  {
    id: 'FZMC-16.6',
    question: '起止时间“一致”允许多大的出入？',
    options: { default: '文字在音像之内，两端各不超过一分钟', inside: '文字在音像之内，两端各不超过五分钟' },
    decidedBy,
  },
  {
    id: 'FZMC-17.1',
    question: '不能及时移交的“报告”是知会还是批准？',
    options: { default: '报告即生效，负责人可以驳回', approval: '须经负责人批准' },
    decidedBy,
  },
  {
    id: 'FZMC-17.4',
    question: '哪些案件的音像“需要同步储存”？',
    options: { default: '行政处罚案件', every: '各类案件' },
    decidedBy,
  },
  {
    id: 'FZMC-19.1',
    question: '二年自何时起算？',
    options: { default: '编号存档之日', recorded: '录制结束之日' },
    decidedBy,
  },
  {
    id: 'FZMC-19.2/a',
    question: '“作为行政处罚证据使用”以列入清单还是以决定采信为准？',
    options: { default: '列入证据清单即算', adopted: '认定作为决定证据使用方算' },
    decidedBy,
  },
  {
    id: 'FZMC-19.2/b',
    question: '永久保存及于被列的录像还是同一活动的全部录像？',
    options: { default: '同一活动的全部录像', listed: '仅被列的录像' },
    decidedBy,
  },
  {
    id: 'FZMC-25.2',
    question: '执法监督的调阅是否仍须第二十一条的逐次审批？',
    options: { default: '两机构会签立项，范围内免逐次审批', chain: '仍须逐次审批' },
    decidedBy,
  },
  {
    id: 'FZMC-A0.1',
    question: '清单只列于附件，是否强制？',
    options: { default: '作为应录场景', guidance: '只作指引' },
    decidedBy,
  },
];
