/** A screen of the product as somebody sees it. `:lawful`, `:urgent` and the like are cases of the demonstration and things in them. */
export interface Screen {
  readonly name: string;
  /** Whose screen it is; nobody's before signing in. */
  readonly who?: string;
  /** The route of `pages.ts` it stands for. */
  readonly route: string;
  readonly address: string;
  /** Words that are there once the content is. */
  readonly shows: string | RegExp;
}

const CASE_TABS = [
  ['trace', '轨迹'],
  ['documents', '文书'],
  ['recordings', '音像'],
  ['activities', '人员与活动'],
  ['measures', '措施与物品'],
  ['decision', '告知与决定'],
  ['services', '送达'],
  ['closing', '履行与结案'],
  ['access', '调阅'],
  ['journal', '流水'],
] as const;

const caseTabs = (name: string, who: string, id: string, title: string): readonly Screen[] =>
  CASE_TABS.map(([tab, part]) => ({
    name: `${name}·${part}`,
    who,
    route: tab === 'trace' ? '/cases/:caseId' : '/cases/:caseId/:tab',
    address: tab === 'trace' ? `/cases/${id}` : `/cases/${id}/${tab}`,
    shows: title,
  }));

const parts = (
  name: string,
  who: string,
  route: string,
  key: string,
  of: Readonly<Record<string, string>>,
): readonly Screen[] =>
  Object.entries(of).map(([value, title]) => ({
    name: `${name}·${title}`,
    who,
    route,
    address: `${route}?${key}=${value}`,
    shows: name,
  }));

/** Every route of the product at least once, by somebody whose work it is; the pages with parts, in every part. */
export const SCREENS: readonly Screen[] = [
  { name: '登录', route: '/sign-in', address: '/sign-in', shows: '执迹' },
  { name: '核验', route: '/verify', address: '/verify', shows: '核验案卷包' },
  { name: '工作台', who: 'lin', route: '/workbench', address: '/workbench', shows: '工作台' },
  { name: '工作台·单位负责人', who: 'wang', route: '/workbench', address: '/workbench', shows: '工作台' },
  { name: '系统管理员', who: 'xt', route: '/agency', address: '/', shows: '机关事务' },
  { name: '今日', who: 'lin', route: '/today', address: '/today', shows: '今日' },
  { name: '同步', who: 'lin', route: '/sync', address: '/sync', shows: '同步' },
  ...parts('逾期', 'lin', '/debts', 'list', { overdue: '逾期' }),
  ...parts('缺音像', 'lin', '/debts', 'list', { recordings: '缺音像' }),
  ...parts('缺文书', 'lin', '/debts', 'list', { documents: '缺文书' }),
  { name: '案件', who: 'lin', route: '/cases', address: '/cases', shows: '案件' },
  ...caseTabs('在办案件', 'lin', ':urgent', '某某餐饮店占道经营案'),
  ...caseTabs('归档案件', 'fang', ':lawful', '闽味小馆占用人行道经营案'),
  { name: '案源', who: 'lin', route: '/cases/:caseId', address: '/cases/:lead', shows: /./ },
  {
    name: '执法·选活动',
    who: 'lin',
    route: '/cases/:caseId/field',
    address: '/cases/:urgent/field',
    shows: '执法',
  },
  {
    name: '执法·活动',
    who: 'lin',
    route: '/cases/:caseId/field/:activityId',
    address: '/cases/:evening/field/:activity',
    shows: '询问',
  },
  {
    name: '播放',
    who: 'lin',
    route: '/cases/:caseId/play/:recordingId',
    address: '/cases/:urgent/play/:film',
    shows: /./,
  },
  {
    name: '播放·须经批准',
    who: 'fang',
    route: '/cases/:caseId/play/:recordingId',
    address: '/cases/:lawful/play/:recording',
    shows: /./,
  },
  {
    name: '换一部规定看',
    who: 'lin',
    route: '/cases/:caseId/comparison',
    address: '/cases/:urgent/comparison',
    shows: /换一部规定看/,
  },
  {
    name: '文书·定稿',
    who: 'lin',
    route: '/cases/:caseId/documents/:documentId',
    address: '/cases/:urgent/documents/:final',
    shows: /./,
  },
  {
    name: '文书·草稿',
    who: 'lin',
    route: '/cases/:caseId/documents/:documentId',
    address: '/cases/:urgent/documents/:draft',
    shows: /先行登记保存物品清单/,
  },
  ...parts('审批', 'wang', '/approvals', 'box', { mine: '待我出具意见', all: '全部' }),
  ...parts('入库', 'fang', '/ingest', 'part', {
    upload: '上传',
    incoming: '正在传入',
    quarantine: '隔离区',
    ledger: '台账',
  }),
  ...parts('调阅', 'fang', '/access', 'part', {
    release: '待放行',
    approval: '待审批',
    running: '进行中',
    over: '已结束',
    register: '登记簿',
  }),
  ...parts('档案', 'fang', '/archive', 'status', { closed: '待归档', archived: '已归档' }),
  ...parts('处置台', 'fang', '/archive/disposal', 'state', {
    due: '可提请',
    requested: '待批准',
    agreed: '待执行',
    executed: '已执行',
    refused: '未获同意',
  }).map((screen) => ({ ...screen, shows: '档案' })),
  {
    name: '档案·一卷',
    who: 'fang',
    route: '/archive',
    address: '/archive?status=archived&case=:lawful',
    shows: '档案',
  },
  { name: '法规', who: 'huang', route: '/regulations', address: '/regulations', shows: '法规' },
  {
    name: '法规·一部',
    who: 'huang',
    route: '/regulations/:code',
    address: '/regulations/FZCG',
    shows: /福州市城市管理/,
  },
  {
    name: '法规·一条',
    who: 'huang',
    route: '/regulations/:code',
    address: `/regulations/FZCG#${encodeURIComponent('第二十四条')}`,
    shows: /福州市城市管理/,
  },
  {
    name: '法规·口径',
    who: 'huang',
    route: '/regulations/:code',
    address: '/regulations/FZCG?part=readings',
    shows: /福州市城市管理/,
  },
  {
    name: '重新评估',
    who: 'huang',
    route: '/regulations/reassessments',
    address: '/regulations/reassessments',
    shows: /重新评估/,
  },
  {
    name: '重新评估·一次',
    who: 'huang',
    route: '/regulations/reassessments/:law',
    address: '/regulations/reassessments/:law',
    shows: /重新评估/,
  },
  ...parts('机关事务', 'huang', '/agency', 'part', { duties: '应办与违规', facts: '流水' }),
  { name: '没有这一页', who: 'lin', route: '*', address: '/nowhere', shows: /./ },
];
