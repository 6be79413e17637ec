import Type from 'typebox';
import { event } from './definition.ts';
import { day, flag, instant, list, money, oneOf, optional, person, record, text } from './fields.ts';

/** 集体讨论参加人的职务 */
const DELIBERATORS = [
  'committeeLeader',
  'committeeLeaderInCharge',
  'agencyHead',
  'agencyLeader',
  'subdistrictHead',
  'unitHead',
  'legalReviewer',
  'undertaker',
] as const;

/** 告知、讨论、决定、送达、履行与执行 */
export const DECISION_EVENTS = {
  'notice.given': event('告知', 'case', {
    contents: list(oneOf('NOTICE_CONTENTS'), '告知内容'),
    oral: flag('口头告知'),
    recipient: optional(text('告知对象')),
    evidenced: optional(text('在录像中的时刻或笔录中的位置')),
    answerBy: optional(instant('陈述申辩期限')),
  }),
  'statement.made': event('陈述申辩', 'case', {
    outcome: oneOf('STATEMENT_OUTCOMES'),
    content: optional(text('申辩内容')),
    faceToFace: optional(flag('当面')),
    evidence: optional(text('提出的证据')),
    waivedRights: optional(list(oneOf('NOTICE_CONTENTS'), '放弃的权利')),
  }),
  'statement.reviewed': event('对申辩的复核', 'case', { opinion: text('复核意见'), reviewer: text('复核人') }),
  'hearing.requested': event('要求听证', 'case', {}),
  'hearing.recordingDecided': event('听证是否录音录像', 'activity', { record: flag('录音录像'), reason: text('理由') }),
  'legalReview.concluded': event('合法性审查结论', 'case', {
    passed: flag('通过'),
    opinion: text('审查意见'),
    reviewer: text('审查机构或人员'),
  }),
  'expertReview.concluded': event('专家论证结论', 'case', {
    conclusion: text('结论'),
    experts: list(text('姓名'), '专家名单'),
    adopted: optional(flag('采纳论证结论')),
    notAdoptedReason: optional(text('不采纳的理由')),
  }),
  'deliberation.concluded': event('集体讨论结论', 'case', {
    host: text('主持人'),
    participants: list(person('参加人', DELIBERATORS), '参加人'),
    conclusion: text('结论'),
    fine: optional(money('拟罚款金额')),
    penalties: optional(list(oneOf('PENALTY_KINDS'), '拟处罚种类')),
  }),
  'case.classified': event('案件分级', 'case', {
    major: flag('重大'),
    complex: flag('复杂'),
    reason: text('理由'),
    reviewedBy: optional(text('复核人')),
  }),
  'decision.made': event('作出决定', 'decision', {
    kind: oneOf('DECISION_KINDS'),
    penalties: optional(list(oneOf('PENALTY_KINDS'), '处罚种类')),
    fine: optional(money('罚款金额')),
    content: optional(text('决定内容')),
    performBy: optional(instant('履行期限')),
    obligations: optional(
      list(
        record({
          id: text('义务标识'),
          kind: oneOf('OBLIGATION_KINDS'),
          content: text('内容'),
          by: optional(instant('期限')),
        }),
        '履行义务',
      ),
    ),
    final: optional(flag('为最终决定')),
  }),
  'decision.revoked': event('撤销或变更决定', 'decision', { reason: text('理由') }),

  'service.attempted': event('送达', 'service', {
    method: oneOf('SERVICE_METHODS'),
    result: oneOf('SERVICE_RESULTS'),
    recipient: optional(text('受送达人')),
    recipientRole: optional(oneOf('ROLES', '受送达人的身份')),
    refusedBy: optional(text('拒收人')),
    place: optional(text('送达地点')),
    registeredPlace: optional(flag('地点为已登记住所')),
    receivedOn: optional(day('注明的收到日期')),
    signatory: optional(text('签收人')),
    identityVerified: optional(text('签收人证件和核实方式')),
    relation: optional(text('签收人与受送达人的关系')),
    reason: optional(text('未成或拒收事由')),
    refusedOn: optional(day('拒收日期')),
    leaving: optional(oneOf('LEAVING_WAYS')),
    attestor: optional(person('见证人')),
    attestorUnit: optional(text('见证人单位')),
    attestorSigned: optional(flag('见证人已签')),
    mailKind: optional(oneOf('MAIL_KINDS')),
    mailNumber: optional(text('邮件号')),
    postageVoucher: optional(text('付邮凭证')),
    carriers: optional(list(oneOf('PUBLICATION_CARRIERS'), '公告载体')),
    publicationManner: optional(text('公告方式')),
    publicationReason: optional(text('公告原因')),
    publicationCourse: optional(text('公告经过')),
    publishedUntil: optional(day('公告期满日')),
    entrustedBody: optional(text('受托或转交机关')),
    entrustedKind: optional(oneOf('ENTRUSTED_KINDS', '受托机关的类别')),
    confirmation: optional(text('电子送达确认书')),
    legalBasis: optional(text('其他送达方式的依据')),
  }),
  'service.receiptReturned': event('收回送达回证或邮寄回执', 'service', {
    receivedOn: day('载明的收到日期'),
    original: optional(flag('原件')),
  }),
  'service.mailReturned': event('邮件退回', 'service', {
    returnedOn: day('退回日期'),
    reason: text('退回原因'),
    mailNumber: text('邮件号'),
    kept: flag('退件留存'),
  }),
  'service.proofKept': event('留存公告凭证', 'service', {
    carrier: oneOf('PUBLICATION_CARRIERS'),
    date: day('发布日期'),
    newspaperLevel: optional(oneOf('NEWSPAPER_LEVELS', '报纸的级别')),
  }),
  'service.methodExcluded': event('说明送达方式不适用', 'service', {
    method: oneOf('SERVICE_METHODS'),
    reason: text('理由'),
  }),
  'service.sent': event('电子送达发送与到达', 'service', {
    sentAt: instant('发送'),
    arrivedAt: optional(instant('到达')),
    screenshot: flag('有截屏'),
  }),
  'service.completed': event('送达完成', 'service', {
    method: oneOf('SERVICE_METHODS'),
    servedOn: day('送达日'),
    form: optional(oneOf('FORMS')),
  }),

  'obligation.performed': event('履行', 'obligation', {
    content: text('履行内容'),
    performedOn: day('履行日期'),
    voucher: optional(text('履行凭证')),
    remaining: optional(text('未履行部分')),
  }),
  'fine.collected': event('当场收缴罚款', 'decision', {
    amount: money('收缴金额'),
    receipt: optional(text('专用票据号')),
    ground: optional(text('当场收缴的事由')),
  }),
  'fine.handedIn': event('罚款交至行政机关', 'decision', { receivedBy: text('接收人') }),
  'fine.deposited': event('罚款缴付银行', 'decision', { voucher: text('缴款凭证号') }),
  'performance.completed': event('全部义务履行完毕', 'case', {}),
  'performance.failed': event('逾期未履行', 'case', { remaining: text('未履行部分') }),
  'correction.ordered': event('责令改正', 'correction', { content: text('改正内容'), by: instant('改正期限') }),
  'correction.reviewed': event('改正情况复查', 'correction', {
    corrected: flag('已改正'),
    note: optional(text('情况')),
  }),
  'demand.made': event('催告', 'case', { performBy: instant('催告期满') }),
  'demand.answered': event('催告后的陈述申辩', 'case', {
    facts: optional(text('事实')),
    reasons: optional(text('理由')),
    evidence: optional(text('证据')),
  }),
  'demand.heard': event('听取催告后的陈述申辩', 'case', { hearer: text('听取人'), content: text('意见内容') }),
  'demand.reviewed': event('复核催告后的陈述申辩', 'case', {
    reviewer: text('复核人'),
    facts: optional(text('对事实的复核意见')),
    reasons: optional(text('对理由的复核意见')),
    evidence: optional(text('对证据的复核意见')),
  }),
  'execution.started': event('强制执行开始', 'execution', {
    executor: oneOf('EXECUTORS'),
    manner: optional(text('执行方式')),
  }),
  'execution.concluded': event('强制执行结果', 'execution', {
    result: oneOf('EXECUTION_RESULTS'),
    executor: optional(oneOf('EXECUTORS')),
    remaining: optional(text('未执行部分')),
    note: optional(text('说明')),
  }),
  'court.applied': event('申请法院强制执行', 'execution', { court: text('受理法院') }),
  'court.ruled': event('法院文书', 'execution', { ruling: text('裁定') }),
  'challenge.received': event('收到投诉、信访、复议或诉讼', 'challenge', {
    kind: oneOf('CHALLENGES'),
    from: optional(text('来文机关或提出人')),
    reference: optional(text('文号')),
  }),
  'challenge.ended': event('争议程序终结', 'challenge', { outcome: text('结果') }),
  'result.entered': event('办理结果录入平台', 'case', {
    platform: text('平台名称'),
    platforms: optional(list(oneOf('RESULT_PLATFORMS'), '一次录入所及的平台')),
    receipt: optional(text('平台回执编号')),
  }),
  'result.posted': event('公示结果', 'case', {
    where: text('公示处'),
    secrecy: optional(list(oneOf('SECRECY'), '公示内容的涉密类别')),
  }),
  'result.withdrawn': event('撤回公开的决定信息', 'case', { explanation: text('公开说明的理由') }),
  'amount.noted': event('案件金额登记', 'case', {
    amount: money('金额'),
    meaning: text('含义'),
    source: Type.Optional(Type.String({ description: '来源' })),
  }),
} as const;
