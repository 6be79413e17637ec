import { event } from './definition.ts';
import { flag, instant, list, oneOf, optional, partySchema, person, text } from './fields.ts';

/** 案源、申请、程序启动 */
export const OPENING_EVENTS = {
  'lead.found': event('发现案源', 'lead', {
    source: oneOf('LEAD_SOURCES'),
    content: text('线索内容'),
    provider: optional(text('提供人或来文机关；匿名时不填')),
    named: optional(flag('提供人实名')),
    place: optional(text('发生地点')),
    party: optional(partySchema),
  }),
  'lead.registered': event('案源登记', 'lead', { registrar: optional(text('登记人')) }),
  'lead.entered': event('案源录入平台', 'lead', { platform: text('平台名称') }),
  'lead.concluded': event('案源处理结论', 'lead', {
    outcome: oneOf('LEAD_OUTCOMES'),
    reason: text('理由'),
    basis: optional(text('依据')),
  }),
  'lead.providerInformed': event('告知案源提供人', 'lead', {
    recipient: text('告知对象'),
    manner: text('告知方式'),
    reason: optional(text('不启动理由')),
    basis: optional(text('不启动依据')),
    progress: optional(text('过程告知内容')),
    result: optional(text('结果告知内容')),
  }),
  'lead.transferred': event('移送', 'lead', {
    outcome: oneOf('LEAD_OUTCOMES'),
    authority: text('受移送机关'),
    reason: text('移送理由'),
    materials: list(text('材料'), '材料清单'),
  }),
  'lead.returned': event('移送退回', 'lead', { authority: text('退回机关'), reason: text('退回理由') }),
  'lead.closed': event('案源关闭', 'lead', {}),

  'application.received': event('收到申请', 'application', {
    applicant: text('申请人'),
    matter: text('申请事项'),
    oral: flag('口头申请'),
    materials: list(text('材料'), '提交材料'),
    registrar: optional(text('登记人')),
    facts: optional(text('申请的事实及理由')),
    signed: optional(flag('申请人已签名或盖章')),
    statedDate: optional(text('申请书所载申请时间')),
    monitoredPlace: optional(flag('受理地点有电子监控')),
  }),
  'application.oralRecorded': event('记录口头申请', 'application', {
    content: text('申请内容'),
    confirmation: optional(text('确认方式（阅读或宣读）')),
    signed: flag('申请人签名、捺印或盖章'),
  }),
  'application.corrected': event('当场更正', 'application', {
    material: text('更正材料'),
    before: text('更正前'),
    after: text('更正后'),
    signed: optional(flag('申请人核对签字')),
  }),
  'application.receiptIssued': event('出具凭证或回执', 'application', {
    kind: text('凭证种类'),
    deliveredAt: optional(instant('交付时间')),
  }),
  'application.receiptOmitted': event('未出具凭证的理由', 'application', { reason: text('理由') }),
  'application.supplementRequested': event('告知补正', 'application', {
    items: list(text('补正内容'), '全部补正内容'),
    reason: optional(text('补正理由')),
    newGround: optional(text('再次补正的新事由')),
  }),
  'application.decided': event('受理决定', 'application', {
    accepted: flag('是否受理'),
    opinion: optional(text('审查决定意见')),
    form: optional(oneOf('FORMS')),
  }),

  'procedure.started': event('程序启动', 'case', {
    caseType: oneOf('CASE_TYPES'),
    procedure: oneOf('PROCEDURE_KINDS'),
    initiation: oneOf('INITIATIONS'),
    title: optional(text('案由')),
    party: optional(partySchema),
    place: optional(text('案发地')),
    unit: optional(text('承办单位')),
    urgentReason: optional(text('紧急理由')),
  }),
  'procedure.converted': event('程序转换', 'case', { to: oneOf('PROCEDURE_KINDS'), reason: text('理由') }),
  'procedure.suspended': event('中止', 'case', { cause: text('中止原因') }),
  'procedure.resumed': event('恢复', 'case', { cause: optional(text('恢复原因')) }),
  'procedure.postponed': event('延期', 'case', { reason: text('理由'), until: optional(instant('延至')) }),
  'procedure.terminated': event('终结', 'case', { reason: text('理由') }),
  'case.described': event('案件信息登记', 'case', {
    title: optional(text('案由')),
    number: optional(text('案号')),
    party: optional(partySchema),
    place: optional(text('发生地点')),
    occurredOn: optional(text('发生日期')),
    eventType: optional(text('事件类型')),
    unit: optional(text('承办单位')),
    undertakers: optional(list(person('承办人'), '承办人')),
    matter: optional(text('事项，如垃圾处理费征收')),
  }),
  'case.linkedToLead': event('案件关联案源', 'case', {}),
  'stage.completed': event('阶段完成', 'case', { stage: oneOf('STAGES') }),
} as const;
