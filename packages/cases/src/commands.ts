import type { TermIn } from '@zhiji/terms';
import type { EventType } from './vocabulary.ts';

type Role = TermIn<'ROLES'>;

/**
 * `fact`: something that happened is entered, and the law never refuses it. `act`: something is done in the system now, and the law must allow it.
 * `either`: done now unless the command says it already happened.
 */
export type CommandMode = 'fact' | 'act' | 'either';

export interface CommandDefinition {
  readonly event: EventType;
  readonly mode: CommandMode;
  readonly title: string;
  /** Who may give it; a person acts in one of their own roles. */
  readonly roles: readonly Role[];
}

const FIELD: readonly Role[] = ['officer', 'undertaker'];
const INTAKE: readonly Role[] = ['officer', 'undertaker', 'receptionist'];
const HEADS: readonly Role[] = ['unitHead', 'unitLeader', 'handlingUnit'];
const REVIEW: readonly Role[] = ['legalUnit', 'policyLegalDivision', 'legalReviewer'];
const DECIDERS: readonly Role[] = [...FIELD, ...HEADS, ...REVIEW, 'committeeLeader', 'agencyHead', 'agencyLeader'];
const EVERYONE: readonly Role[] = [
  ...DECIDERS,
  'custodian',
  'archivist',
  'supervisor',
  'receptionist',
  'server',
  'hearingHost',
];
const CUSTODY: readonly Role[] = ['custodian', 'archivist'];

const command = (event: EventType, mode: CommandMode, title: string, roles: readonly Role[]): CommandDefinition => ({
  event,
  mode,
  title,
  roles,
});

/** Every order a person can give about a case. The names become part of the HTTP contract. */
export const COMMANDS = {
  registerLead: command('lead.found', 'fact', '登记案源', INTAKE),
  concludeLead: command('lead.concluded', 'fact', '作出案源处理结论', [...FIELD, ...HEADS]),
  informProvider: command('lead.providerInformed', 'fact', '告知案源提供人', [...FIELD, ...HEADS]),
  transferLead: command('lead.transferred', 'fact', '登记移送', [...FIELD, ...HEADS]),
  recordTransferReturn: command('lead.returned', 'fact', '登记移送退回', [...FIELD, ...HEADS]),
  closeLead: command('lead.closed', 'act', '关闭案源', [...FIELD, ...HEADS]),
  startProcedure: command('procedure.started', 'either', '启动执法程序', FIELD),
  convertProcedure: command('procedure.converted', 'fact', '转换程序', [...FIELD, ...HEADS]),
  describeCase: command('case.described', 'fact', '登记案件信息', FIELD),
  classifyCase: command('case.classified', 'fact', '案件分级', [...FIELD, ...HEADS, ...REVIEW]),
  startActivity: command('activity.started', 'either', '开始执法活动', FIELD),
  endActivity: command('activity.ended', 'fact', '结束执法活动', FIELD),
  adjournActivity: command('activity.adjourned', 'fact', '暂停活动', [...FIELD, 'hearingHost']),
  continueActivity: command('activity.continued', 'fact', '继续活动', [...FIELD, 'hearingHost']),
  showCredential: command('credential.shown', 'fact', '登记出示证件', FIELD),
  giveRecordingNotice: command('recordingNotice.given', 'fact', '告知正在录音录像', FIELD),
  recordInquiryRefusal: command('inquiry.refused', 'fact', '登记拒绝询问', FIELD),
  recordNonCooperation: command('cooperation.refused', 'fact', '登记不配合', FIELD),
  answerFinding: command('finding.made', 'fact', '作出认定', EVERYONE),
  registerRecording: command('recording.ended', 'fact', '登记音像', [...FIELD, ...CUSTODY, 'server']),
  linkRecording: command('recording.linked', 'fact', '关联音像', [...FIELD, ...CUSTODY]),
  unlinkRecording: command('recording.unlinked', 'fact', '取消音像关联', [...FIELD, ...CUSTODY]),
  checkDevice: command('device.checked', 'fact', '登记使用前检查', FIELD),
  confirmPlayback: command('recording.playbackChecked', 'fact', '回放确认', [...FIELD, ...CUSTODY]),
  explainInterruption: command('recording.interruptionExplained', 'fact', '说明中断', FIELD),
  explainOmission: command('recording.omissionExplained', 'fact', '说明未录原因', FIELD),
  indexRecording: command('recording.indexed', 'act', '填写音像索引', [...FIELD, ...CUSTODY]),
  answerSecrecy: command('recording.secrecyAnswered', 'fact', '答复涉密问项', [...FIELD, ...CUSTODY]),
  listEvidence: command('recording.listedAsEvidence', 'fact', '列为证据', FIELD),
  delistEvidence: command('recording.delistedAsEvidence', 'fact', '取消列为证据', FIELD),
  collectEvidence: command('evidence.collected', 'fact', '登记证据', FIELD),
  requestAssistance: command('assistance.requested', 'fact', '请求协助', FIELD),
  receiveMaterial: command('material.received', 'fact', '收到材料', FIELD),
  takeMeasure: command('measure.taken', 'either', '采取措施', FIELD),
  completeMeasure: command('measure.completed', 'act', '完成措施', FIELD),
  disposeMeasure: command('measure.disposed', 'fact', '作出处理决定', [...FIELD, ...HEADS]),
  liftMeasure: command('measure.lifted', 'fact', '解除措施', [...FIELD, ...HEADS]),
  draftDocument: command('document.drafted', 'fact', '起草文书', [
    ...FIELD,
    ...HEADS,
    ...REVIEW,
    'custodian',
    'server',
  ]),
  signDocument: command('document.signed', 'fact', '签署文书', [...DECIDERS, 'server']),
  recordSignatureRefusal: command('document.signatureRefused', 'fact', '登记拒签', [...FIELD, 'server']),
  finalizeDocument: command('document.finalized', 'act', '文书定稿', [...FIELD, ...HEADS, ...REVIEW, 'server']),
  withdrawDocument: command('document.withdrawn', 'act', '文书作废', [...FIELD, ...HEADS]),
  requestApproval: command('approval.requested', 'act', '报请审批', EVERYONE),
  giveApproval: command('approval.given', 'act', '同意', DECIDERS),
  refuseApproval: command('approval.refused', 'act', '不同意', DECIDERS),
  returnApproval: command('approval.returned', 'act', '退回', DECIDERS),
  withdrawApproval: command('approval.withdrawn', 'act', '撤回报请', EVERYONE),
  noticeParty: command('notice.given', 'fact', '登记告知', FIELD),
  recordStatement: command('statement.made', 'fact', '登记陈述申辩', FIELD),
  reviewStatement: command('statement.reviewed', 'fact', '复核申辩', [...FIELD, ...HEADS, ...REVIEW]),
  concludeLegalReview: command('legalReview.concluded', 'act', '出具合法性审查结论', REVIEW),
  concludeDeliberation: command('deliberation.concluded', 'fact', '登记集体讨论结论', [
    ...FIELD,
    ...HEADS,
    'committeeLeader',
  ]),
  makeDecision: command('decision.made', 'either', '作出决定', [...FIELD, ...HEADS]),
  attemptService: command('service.attempted', 'fact', '登记送达', [...FIELD, 'server']),
  recordServiceReceipt: command('service.receiptReturned', 'fact', '登记收回回执', [...FIELD, 'server']),
  recordMailReturn: command('service.mailReturned', 'fact', '登记退件', [...FIELD, 'server']),
  keepServiceProof: command('service.proofKept', 'fact', '留存公告凭证', [...FIELD, 'server']),
  completeService: command('service.completed', 'act', '完成送达', [...FIELD, 'server']),
  performObligation: command('obligation.performed', 'fact', '登记履行', FIELD),
  completePerformance: command('performance.completed', 'act', '标记已履行', FIELD),
  receiveChallenge: command('challenge.received', 'fact', '登记投诉信访复议诉讼', EVERYONE),
  endChallenge: command('challenge.ended', 'fact', '登记争议终结', EVERYONE),
  concludeCase: command('case.concluded', 'fact', '登记办结', FIELD),
  closeCase: command('case.closed', 'act', '结案', ['unitHead']),
  reopenCase: command('case.reopened', 'act', '重新办理', ['unitHead']),
  archiveCase: command('case.archived', 'act', '立卷归档', [...FIELD, ...CUSTODY]),
  requestAccess: command('access.requested', 'act', '申请调阅复制', EVERYONE),
  releaseAccess: command('access.released', 'act', '放行', ['custodian']),
  endAccess: command('access.ended', 'fact', '结束调阅', EVERYONE),
  placeHold: command('hold.placed', 'act', '冻结保存', [...HEADS, ...CUSTODY, 'supervisor']),
  releaseHold: command('hold.released', 'act', '解除冻结', HEADS),
  correctEntry: command('entry.corrected', 'fact', '更正记载', [...FIELD, ...HEADS, ...CUSTODY]),
} as const satisfies Record<string, CommandDefinition>;

export type CommandName = keyof typeof COMMANDS;
export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** 现场活动结束时逐项作答的常设问项: the engine never guesses them. */
export const STANDING_QUESTIONS: readonly TermIn<'FINDINGS'>[] = ['onSiteDispute', 'emergencyIncident'];
