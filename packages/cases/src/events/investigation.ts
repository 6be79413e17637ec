import Type from 'typebox';
import { event } from './definition.ts';
import { count, flag, id, instant, itemSchema, list, oneOf, optional, person, span, text } from './fields.ts';

/** 现场一方的身份 */
const COUNTERPARTS = [
  'party',
  'agent',
  'interestedPerson',
  'attestor',
  'witness',
  'hearingParticipant',
  'evidenceProvider',
] as const;

/** 执法活动、证据、措施 */
export const INVESTIGATION_EVENTS = {
  'activity.started': event('执法活动开始', 'activity', {
    kind: oneOf('ACTIVITIES'),
    place: optional(text('地点')),
    officers: list(person('执法人员', 'certificate'), '执法人员'),
    counterparts: optional(list(person('在场人员', COUNTERPARTS), '当事人、见证人等在场人员')),
    manner: optional(
      Type.Unsafe<'faceToFace' | 'written' | 'phone' | 'online'>({
        type: 'string',
        enum: ['faceToFace', 'written', 'phone', 'online'],
        description: '当面、书面、电话、线上',
      }),
    ),
    basis: optional(text('任务来源或检查计划')),
    executor: optional(oneOf('EXECUTORS')),
    equipped: optional(flag('到场人员已配备记录设备')),
    enforcementPremises: optional(flag('地点为本机关的执法办案场所')),
    recordist: optional(person('专责摄录人')),
    unattended: optional(flag('无相对人在场')),
  }),
  'officers.changed': event('在场执法人员变动', 'attendance', {
    officers: list(person('执法人员', 'certificate'), '其后在场的执法人员'),
    reason: optional(text('变动的原因')),
  }),
  'activity.proceeded': event('开始实质执法行为', 'activity', {}),
  'activity.ended': event('执法活动结束', 'activity', { kind: oneOf('ACTIVITIES'), outcome: optional(text('结果')) }),
  'activity.completed': event('取证材料办理完毕', 'activity', { kind: oneOf('ACTIVITIES') }),
  'activity.adjourned': event('休庭或暂停', 'activity', { reason: optional(text('原因')) }),
  'activity.continued': event('继续进行', 'activity', {}),
  'activity.moved': event('活动场所变化', 'activity', { place: text('新地点') }),
  'staff.returned': event('返回单位', 'activity', { person: optional(text('返回人员')) }),
  'credential.shown': event('出示执法证件', 'activity', {
    officers: list(person('执法人员', 'certificate'), '出示证件的人员'),
  }),
  'recordingNotice.given': event('告知使用记录设备', 'activity', {
    phrase: flag('使用规定用语'),
    recipient: optional(text('告知对象')),
  }),
  'attendance.notified': event('通知到场', 'activity', {
    recipient: text('通知对象'),
    manner: text('通知方式'),
    outcome: optional(text('到场情况')),
    refused: optional(flag('拒绝到场')),
  }),
  'inquiry.refused': event('拒绝接受询问', 'activity', {
    place: text('地点'),
    expression: text('拒绝表示'),
    present: list(text('姓名'), '在场人员'),
  }),
  'cooperation.refused': event('不配合调查', 'activity', {
    expression: text('不配合的表现'),
    present: optional(list(text('姓名'), '在场人员')),
  }),
  'problem.found': event('检查中发现问题', 'activity', { content: text('问题') }),
  'matter.inspected': event('检查一项', 'inspectionMatter', { content: text('检查项') }),
  'goods.inspected': event('检查物品', 'item', {
    name: text('物品'),
    matter: optional(text('所关联的检查事项')),
  }),
  'damage.stated': event('写明有无损坏', 'activity', { damaged: flag('有损坏'), note: optional(text('情况')) }),
  'draw.made': event('双随机抽取结果', 'activity', {
    scope: text('名单范围'),
    rule: text('抽取规则'),
    result: list(text('对象或人员'), '抽取结果'),
    seed: optional(text('随机种子')),
  }),

  'assistance.requested': event('请求执法协助', 'case', { unit: text('协助单位'), matter: text('协助事项') }),
  'material.received': event('收到外单位材料', 'case', {
    from: text('来源单位'),
    kind: text('材料名称'),
    answersAssistance: optional(flag('系协助回函')),
  }),
  'evidence.collected': event('收集证据', 'case', {
    kind: oneOf('EVIDENCE_KINDS'),
    name: text('证据名称'),
    maker: optional(text('制作人')),
    method: optional(text('制作方法')),
    madeAt: optional(instant('制作时间')),
    proves: optional(text('证明对象')),
    count: optional(count('件数')),
    original: optional(flag('原件或原始载体')),
    consistency: optional(text('与原始内容一致的确认')),
    extractedBy: optional(text('提取人')),
    summary: optional(text('内容摘要')),
    digest: optional(text('校验值')),
    system: optional(text('来源系统或者终端')),
    feature: optional(text('特征')),
    place: optional(text('提取位置')),
    shownAt: optional(instant('在录像中的时间点')),
  }),
  'evidence.requested': event('当事人申请调查证据', 'evidenceRequest', { content: text('申请内容') }),
  'evidence.requestAnswered': event('对证据申请的答复', 'evidenceRequest', {
    accepted: flag('是否受理'),
    reason: optional(text('理由')),
    informed: optional(flag('已告知')),
  }),
  'expert.entrusted': event('委托鉴定或评审', 'entrustment', {
    body: text('受托机构或专家'),
    matter: text('事项'),
    agreedBy: optional(instant('约定出具期限')),
  }),
  'expert.concluded': event('收到结论性意见', 'entrustment', {
    body: text('机构或专家'),
    conclusion: text('结论'),
    stamped: optional(flag('已盖章')),
  }),
  'recusal.requested': event('申请回避', 'recusalRequest', {
    officer: text('被申请回避的执法人员'),
    reason: text('申请理由'),
  }),
  'recusal.decided': event('回避审核', 'recusalRequest', {
    officer: text('执法人员'),
    granted: flag('同意回避'),
    informed: flag('已告知'),
  }),

  'measure.taken': event('采取措施', 'measure', {
    kind: oneOf('MEASURES'),
    ground: optional(oneOf('PRESERVATION_GROUNDS')),
    reason: optional(text('事实理由')),
    urgentReason: optional(text('先行采取、后补审批的紧急理由')),
    items: list(itemSchema, '物品'),
    place: optional(text('保存地点或者被查封场所')),
    custody: optional(text('保存方式')),
    until: optional(instant('期限届满')),
    span: optional(span('实施起止')),
  }),
  'measure.completed': event('措施完成', 'measure', { kind: oneOf('MEASURES') }),
  'measure.extended': event('延长措施期限', 'measure', { until: instant('新的届满'), reason: text('理由') }),
  'measure.disposed': event('对保存物品的处理决定', 'measure', { disposition: text('处理') }),
  'measure.lifted': event('解除措施', 'measure', {
    reason: optional(text('原因')),
    items: optional(list(id('物品标识'), '解除的物品')),
  }),
  'measure.itemsHandedOver': event('物品移交', 'measure', {
    authority: text('接收机关'),
    items: list(id('物品标识'), '移交的物品'),
  }),
} as const;
