import { event } from './definition.ts';
import { count, day, flag, id, instant, list, oneOf, optional, record, sha256, text } from './fields.ts';

/** 结案、归档、调阅、处置 */
export const CUSTODY_EVENTS = {
  'case.concluded': event('案件办结', 'case', { ground: oneOf('CONCLUSION_GROUNDS'), note: optional(text('说明')) }),
  'case.closed': event('批准结案', 'case', {}),
  'case.reopened': event('重新办理', 'case', { reason: text('理由') }),
  'case.archived': event('案卷归档', 'case', {
    catalogue: list(
      record({
        id: id('条目标识'),
        kind: oneOf('OBJECT_TYPES'),
        title: text('题名'),
        sha256: optional(sha256('摘要')),
        originalAt: optional(text('纸质原件存放位置')),
      }),
      '卷内目录',
    ),
    number: optional(text('档号')),
    retention: optional(text('保管期限')),
    keepUntil: optional(day('保管期限届满日')),
  }),
  'dossier.exported': event('导出案卷', 'case', {
    sha256: sha256('案卷包摘要'),
    size: count('字节数'),
    recipient: optional(text('接收方')),
  }),
  'dossier.verified': event('案卷核验', 'case', {
    passed: flag('通过'),
    findings: optional(list(text('发现'), '不符之处')),
  }),
  'dossier.handedOver': event('案卷移交', 'case', {
    to: text('接收机构'),
    signedFor: optional(flag('接收方已签收')),
  }),

  'access.requested': event('申请调阅复制', 'access', {
    action: oneOf('ACCESS_ACTIONS'),
    purpose: oneOf('ACCESS_PURPOSES'),
    reason: text('事由'),
    recordings: list(id('音像标识'), '音像范围'),
    dossier: optional(flag('含案卷文书')),
    recipient: optional(text('接收方')),
    letter: optional(text('来函文号')),
    verified: optional(text('身份和关联性的核验')),
    until: optional(instant('拟用至')),
  }),
  'access.released': event('放行', 'access', {
    action: oneOf('ACCESS_ACTIONS'),
    viewer: optional(text('调阅人')),
    copier: optional(text('复制人')),
    approver: text('审批人'),
    reason: text('事由'),
    recordings: list(id('音像标识'), '音像范围'),
    until: instant('有效期至'),
    copies: optional(count('份数')),
    archiveNumber: optional(text('档案手续单号')),
  }),
  'access.redacted': event('遮蔽核对', 'access', {
    subjects: list(text('须保护的人或者信息'), '须保护的清单'),
    unhandled: count('尚未处理的项数'),
  }),
  'access.viewed': event('打开资料', 'access', { recordings: list(id('音像标识'), '打开的音像') }),
  'access.copied': event('复制资料', 'access', {
    recordings: list(id('音像标识'), '复制的音像'),
    copyNumber: text('副本编号'),
    copies: optional(count('份数')),
    pages: optional(count('页数')),
    masked: optional(flag('不含第三人信息，或者已经遮蔽')),
    sha256: optional(sha256('副本摘要')),
  }),
  'access.provided': event('对外提供', 'access', {
    recipient: text('接收方'),
    basis: text('依据'),
    copyNumber: text('副本编号'),
  }),
  'access.headInformed': event('告知负责人已提供', 'access', { to: oneOf('ROLES', '告知对象') }),
  'access.ended': event('调阅结束', 'access', { note: optional(text('归还或销毁情况')) }),
  'access.denied': event('越权访问被拒', 'case', {
    act: oneOf('ACTS'),
    reason: text('拒绝理由'),
    target: optional(id('对象标识')),
  }),
  'access.leaked': event('发现资料外泄', 'case', { copyNumber: optional(text('副本编号')), where: text('发现处') }),

  'hold.placed': event('冻结保存', 'case', { reason: text('原因') }),
  'hold.released': event('解除冻结', 'case', { reason: text('原因') }),
  'retention.classified': event('保存类别变更', 'recording', { class: text('类别'), reason: text('理由') }),
  'disposal.requested': event('提请处置', 'disposal', {
    recordings: list(id('音像标识'), '音像'),
    reason: text('理由'),
  }),
  'disposal.executed': event('执行处置', 'disposal', {
    recordings: list(record({ id: id('音像标识'), sha256: sha256('摘要') }), '处置清单'),
    certificate: text('证明编号'),
  }),
  'backup.made': event('备份', 'period', {
    offsite: flag('异地'),
    verified: optional(flag('校验通过')),
    scope: optional(text('范围')),
    madeOn: optional(day('日期')),
  }),
} as const;
