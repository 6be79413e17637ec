import { event } from './definition.ts';
import { count, day, flag, id, instant, list, oneOf, optional, text } from './fields.ts';

/** 人员、监督、规则 */
export const OFFICE_EVENTS = {
  'person.registered': event('人员登记', 'person', {
    name: text('姓名'),
    unit: optional(text('单位')),
    certificate: optional(text('执法证号')),
    certificateUntil: optional(day('证件有效期至')),
  }),
  'person.appointed': event('任职', 'person', { role: oneOf('ROLES'), unit: optional(text('单位')) }),
  'person.released': event('离任', 'person', { role: oneOf('ROLES') }),
  'person.transferred': event('人员调动', 'person', { effectiveOn: day('生效日') }),
  'person.trained': event('培训', 'person', { content: text('内容'), result: optional(text('考核结果')) }),
  'account.disabled': event('停用账号', 'person', {}),
  'handover.listed': event('生成交接清单', 'person', {
    items: list(text('条目'), '资料清单'),
    unstored: count('未入库资料数'),
  }),
  'handover.confirmed': event('确认交接', 'person', {
    side: oneOf('ROLES', '以何身份确认'),
    from: text('移交人'),
    to: text('接收人'),
  }),

  'clue.raised': event('形成责任线索', 'clue', {
    liability: oneOf('LIABILITY_CASES'),
    facts: text('事实'),
    article: optional(text('被违反的条款')),
    consequence: optional(text('后果')),
    entries: optional(list(id('流水条目标识'), '依据的条目')),
  }),
  'clue.confirmed': event('确认责任线索', 'clue', {
    liability: oneOf('LIABILITY_CASES'),
    consequence: optional(text('后果')),
  }),
  'clue.dismissed': event('不予认定', 'clue', { reason: text('理由') }),
  'rectification.ordered': event('责令限期整改', 'clue', {
    demand: text('整改要求'),
    by: instant('整改期限'),
    unit: text('责任单位'),
  }),
  'rectification.answered': event('反馈整改', 'clue', { result: text('整改结果') }),
  'rectification.accepted': event('复核通过', 'clue', {}),
  'liability.decided': event('处理责任人员', 'clue', {
    decision: text('处理结果'),
    severe: optional(flag('情节严重或者影响不良')),
    basis: optional(text('依据')),
    persons: optional(list(text('姓名'), '责任人')),
    circulatedTo: optional(text('通报范围')),
  }),
  'enforcement.complained': event('执法被投诉', 'clue', { about: text('被投诉的行为或人员') }),
  'enforcement.complaintHandled': event('投诉调查处理', 'clue', { outcome: text('结果') }),
  'spotCheck.made': event('抽查', 'unit', {
    ratio: text('比例'),
    seed: text('随机种子'),
    drawn: list(id('案件标识'), '抽中'),
    pool: optional(list(id('案件标识'), '抽查范围')),
  }),
  'dossier.scored': event('案卷评查', 'case', { score: count('得分'), problems: list(text('问题'), '问题') }),
  'evaluation.held': event('监督评议', 'unit', {
    period: text('期间'),
    bodies: list(oneOf('ROLES'), '参加机构'),
    result: text('结果'),
  }),
  'equipment.lacking': event('记录设备配备不足', 'unit', {
    unitKind: oneOf('UNIT_KINDS'),
    number: count('缺少台数'),
  }),
  'equipment.standardSet': event('设定设备配备标准', 'unit', {
    kind: oneOf('DEVICE_KINDS'),
    officers: count('每几名执法人员配一台'),
  }),
  'equipment.ordered': event('采购记录设备', 'unit', { number: count('台数') }),
  'equipment.supplied': event('配备记录设备', 'unit', { devices: list(id('设备标识'), '设备') }),
  'policy.overridden': event('确认制度条目被覆盖', 'regulation', {
    policy: text('制度名称'),
    clause: text('条目'),
    by: text('据以覆盖的条款'),
    rank: oneOf('POLICY_RANKS'),
  }),
  'policy.repealed': event('废止管理制度', 'unit', { name: text('制度名称') }),
  'policy.issued': event('建立管理制度', 'unit', { name: text('制度名称') }),

  'period.began': event('月度或者年度开始', 'period', {
    kind: oneOf('PERIOD_KINDS'),
    firstDay: day('首日'),
    lastDay: day('末日'),
  }),

  'analysis.made': event('统计分析', 'period', { weakPoints: list(text('薄弱环节'), '薄弱环节') }),

  'regulation.adopted': event('启用规定', 'regulation', {
    code: text('规定代码'),
    effectiveOn: day('施行日'),
    textHash: optional(text('正文摘要')),
    basis: optional(list(text('文号或者名称'), '制定依据')),
    caseTypes: optional(list(oneOf('CASE_TYPES'), '适用的执法类别')),
    replaces: optional(list(text('规定代码'), '取代的规定')),
  }),
  'override.registered': event('登记优先适用的另有规定', 'regulation', {
    level: oneOf('RULE_LEVELS'),
    source: text('规定名称'),
    clause: text('条款'),
    overrides: text('被覆盖的要求'),
    effectiveOn: day('生效日'),
    termUnit: optional(oneOf('TERM_UNITS', '另定期限的单位')),
    termNumber: optional(count('另定期限')),
  }),
  'reading.chosen': event('选定解释口径', 'regulation', {
    reading: text('口径标识'),
    value: text('取值'),
    reason: text('理由'),
  }),
  'target.set': event('设定内部目标', 'regulation', {
    target: text('目标标识'),
    hours: optional(count('小时')),
    workdays: optional(count('工作日')),
  }),
  'template.registered': event('登记文书样式', 'regulation', {
    form: oneOf('FORMS'),
    version: text('版本'),
    effectiveOn: day('生效日'),
    until: optional(day('失效日')),
  }),
  'storagePoint.registered': event('登记储存点', 'unit', { name: text('名称'), dedicated: flag('专用') }),
  'calendar.published': event('放假安排公布', 'regulation', { document: text('文号'), year: count('年份') }),
} as const;
