import Type from 'typebox';
import { event } from './definition.ts';
import { count, day, flag, id, instant, list, oneOf, optional, sha256, text } from './fields.ts';

/** What a scan of a paper may be. */
const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type ScanType = (typeof SCAN_TYPES)[number];

/** 文书、签署、审批、认定 */
export const PAPER_EVENTS = {
  'document.drafted': event('文书起草', 'document', {
    form: oneOf('FORMS'),
    title: optional(text('文书标题')),
    values: optional(Type.Record(Type.String(), Type.Unknown(), { description: '栏目内容' })),
    category: optional(oneOf('TEXT_CATEGORIES')),
    categoryNote: optional(text('选其他类时的说明')),
  }),
  'document.finalized': event('文书定稿', 'document', {
    form: oneOf('FORMS'),
    filled: list(text('栏目标识'), '已填的栏目'),
    statedDate: optional(day('文书日期')),
    from: optional(instant('笔录开始')),
    to: optional(instant('笔录结束')),
    number: optional(text('文号')),
    enclosedNumber: optional(text('所附文书的文号')),
    template: optional(text('样式及版本')),
    offTemplate: optional(text('样式外文书的理由')),
    notApplicable: optional(Type.Record(Type.String(), Type.String(), { description: '填“不适用”的栏目及说明' })),
    items: optional(count('清单件数')),
    contents: optional(list(oneOf('NOTICE_CONTENTS'), '载明的告知内容')),
    amount: optional(Type.Integer({ minimum: 0, description: '金额（分）' })),
    evidence: optional(list(text('证据名称'), '列明的证据')),
    interviewees: optional(list(text('姓名'), '被询问人')),
    difference: optional(text('与原清单不符的说明')),
    sha256: optional(sha256('定稿文件摘要')),
    pages: optional(count('页数')),
    onPaper: optional(flag('纸质文书')),
    originalAt: optional(text('纸质原件存放位置')),
  }),
  'document.scanned': event('附扫描件', 'document', {
    sha256: sha256('文件摘要'),
    size: Type.Integer({ minimum: 1, description: '字节数' }),
    mediaType: Type.Unsafe<ScanType>({ type: 'string', enum: SCAN_TYPES, description: '由文件内容认定的格式' }),
    name: optional(text('文件名')),
    pages: optional(count('页数')),
  }),
  'document.signed': event('签署', 'document', {
    signatory: oneOf('ROLES'),
    name: text('签署人'),
    method: oneOf('SIGNING_METHODS'),
    statedDate: optional(day('签署人注明的日期')),
    strokes: optional(sha256('笔迹数据摘要')),
    onBehalf: optional(text('与当事人关系及代收依据')),
  }),
  'document.signatureRefused': event('拒绝签署', 'document', {
    signatory: oneOf('ROLES'),
    name: text('拒签人'),
    manifestation: text('拒签理由或表现'),
    present: list(text('姓名'), '在场人员'),
  }),
  'document.stamped': event('加盖印章', 'document', { stamp: text('印章名称') }),
  'document.confirmed': event('笔录确认或补正', 'document', {
    by: text('确认人'),
    additions: optional(text('补正内容')),
  }),
  'document.posted': event('对社会公示', 'document', { where: text('公示处') }),
  'document.changed': event('更改文书', 'document', { reason: text('理由'), sha256: optional(sha256('更改后摘要')) }),
  'document.spanExplained': event('说明起止时间不一致', 'document', {
    reason: text('说明'),
    confirmedBy: text('确认人'),
  }),
  'document.changeTookEffect': event('更改生效', 'document', {}),
  'document.withdrawn': event('文书作废', 'document', { reason: text('理由') }),

  'approval.requested': event('报请审批', 'approval', {
    matter: oneOf('APPROVAL_MATTERS'),
    reason: text('理由'),
    recordings: optional(list(id('音像标识'), '所涉音像')),
    validUntil: optional(instant('有效期至')),
    purpose: optional(oneOf('ACCESS_PURPOSES')),
  }),
  'approval.given': event('同意', 'approval', {
    matter: oneOf('APPROVAL_MATTERS'),
    role: oneOf('ROLES', '以何身份同意'),
    opinion: optional(text('意见')),
    recordings: optional(list(id('音像标识'), '所涉音像')),
    validUntil: optional(instant('有效期至')),
  }),
  'approval.refused': event('不同意', 'approval', {
    matter: oneOf('APPROVAL_MATTERS'),
    role: oneOf('ROLES'),
    opinion: text('理由'),
  }),
  'approval.returned': event('退回', 'approval', {
    matter: oneOf('APPROVAL_MATTERS'),
    role: oneOf('ROLES'),
    opinion: text('退回理由'),
  }),
  'approval.withdrawn': event('撤回报请', 'approval', { reason: text('理由') }),

  'finding.made': event('认定', 'case', {
    finding: oneOf('FINDINGS'),
    value: Type.Union([Type.Boolean(), Type.Literal('unknown')], { description: '是、否；撤回认定为 unknown' }),
    basis: text('依据'),
  }),
  'entry.corrected': event('更正记载', 'case', {
    entry: id('被更正的流水条目'),
    reason: text('理由'),
    occurredAt: optional(instant('更正后的发生时间')),
    data: optional(Type.Record(Type.String(), Type.Unknown(), { description: '更正后的内容' })),
    void: optional(flag('该条记载作废')),
  }),
} as const;
