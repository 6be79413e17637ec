import type { TermIn } from '@zhiji/terms';
import type { CommandDefinition, CommandMode } from './command-definition.ts';
import type { EventType } from './vocabulary.ts';

type Role = TermIn<'ROLES'>;

const LEGAL: readonly Role[] = ['legalUnit', 'policyLegalDivision', 'legalReviewer', 'ruleMaintainer'];
const LEADERS: readonly Role[] = [
  'agencyHead',
  'agencyLeader',
  'committeeLeader',
  'committeeLeaderInCharge',
  'subdistrictHead',
  'unitHead',
  'divisionHead',
  'brigadeHead',
  'enforcementBodyHead',
  'handlingUnit',
];
const OVERSEERS: readonly Role[] = ['supervisor', 'disciplineInspection', 'performanceUnit', ...LEGAL];
const KEEPERS: readonly Role[] = ['custodian', 'archivist', 'archivesBody', 'archivesHead', 'deviceKeeper'];
const FIELD: readonly Role[] = ['officer', 'undertaker'];
const OFFICE: readonly Role[] = [...LEADERS, ...KEEPERS, 'generalOffice', 'systemAdministrator'];

const command = (event: EventType, mode: CommandMode, title: string, roles: readonly Role[]): CommandDefinition => ({
  event,
  mode,
  title,
  roles,
});

/** 机关事务: orders about the agency itself, its people, devices, periods, clues and rules. The names become part of the HTTP contract. */
export const AGENCY_COMMANDS = {
  adoptRegulation: command('regulation.adopted', 'act', '启用规定', LEGAL),
  chooseReading: command('reading.chosen', 'act', '选定解释口径', LEGAL),
  setTarget: command('target.set', 'act', '设定内部目标', [...LEGAL, ...LEADERS]),
  registerTemplate: command('template.registered', 'act', '登记文书样式', LEGAL),
  registerStoragePoint: command('storagePoint.registered', 'fact', '登记储存点', OFFICE),
  issuePolicy: command('policy.issued', 'fact', '建立管理制度', OFFICE),
  repealPolicy: command('policy.repealed', 'fact', '废止管理制度', OFFICE),
  overridePolicy: command('policy.overridden', 'fact', '确认制度条目被覆盖', LEGAL),
  registerOverride: command('override.registered', 'fact', '登记优先适用的另有规定', LEGAL),

  setEquipmentStandard: command('equipment.standardSet', 'fact', '设定设备配备标准', OFFICE),
  reportEquipmentLack: command('equipment.lacking', 'fact', '登记设备配备不足', OFFICE),
  orderEquipment: command('equipment.ordered', 'fact', '登记采购设备', OFFICE),
  supplyEquipment: command('equipment.supplied', 'fact', '登记配备设备', OFFICE),

  registerDevice: command('device.registered', 'fact', '登记设备', OFFICE),
  issueDevice: command('device.issued', 'fact', '登记领用', [...OFFICE, ...FIELD]),
  returnDevice: command('device.returned', 'fact', '登记归还', [...OFFICE, ...FIELD]),
  checkDevice: command('device.checked', 'fact', '登记使用前检查', [...OFFICE, ...FIELD]),
  nameDeviceKeeper: command('device.keeperNamed', 'fact', '指定设备维护专人', OFFICE),
  countDevice: command('device.counted', 'fact', '登记设备盘点', OFFICE),
  unloadDevice: command('device.unloaded', 'fact', '登记设备文件导出', [...OFFICE, ...FIELD]),
  measureClock: command('device.clockMeasured', 'fact', '登记时钟偏差', [...OFFICE, ...FIELD]),
  recordDeviceFailure: command('device.failed', 'fact', '登记故障', [...OFFICE, ...FIELD]),
  reportDeviceFailure: command('device.failureReported', 'fact', '报告故障', [...OFFICE, ...FIELD]),
  recordDeviceRepair: command('device.repaired', 'fact', '登记修复', OFFICE),
  maintainDevice: command('device.maintained', 'fact', '登记维护', OFFICE),
  recordDeviceLoss: command('device.lost', 'fact', '登记丢失', [...OFFICE, ...FIELD]),
  lendDevice: command('device.lent', 'either', '外借设备', OFFICE),
  recordDeviceMisuse: command('device.misused', 'fact', '登记私用或违法使用', OVERSEERS),
  retireDevice: command('device.retired', 'fact', '登记报废', OFFICE),

  appointPerson: command('person.appointed', 'fact', '登记任职', OFFICE),
  releasePerson: command('person.released', 'fact', '登记离任', OFFICE),
  transferPerson: command('person.transferred', 'fact', '登记调动', OFFICE),
  trainPerson: command('person.trained', 'fact', '登记培训', [...OFFICE, ...LEGAL]),
  listHandover: command('handover.listed', 'fact', '生成交接清单', [...OFFICE, ...FIELD]),
  confirmHandover: command('handover.confirmed', 'fact', '确认交接', [...OFFICE, ...FIELD]),
  disableAccount: command('account.disabled', 'act', '停用帐号', ['systemAdministrator']),

  beginPeriod: command('period.began', 'fact', '登记月度或者年度开始', OFFICE),
  recordAnalysis: command('analysis.made', 'fact', '登记统计分析', [...OVERSEERS, ...LEADERS]),
  recordBackup: command('backup.made', 'fact', '登记备份', OFFICE),
  holdEvaluation: command('evaluation.held', 'fact', '登记监督评议', [...OVERSEERS, ...LEADERS]),
  recordSpotCheck: command('spotCheck.made', 'fact', '登记抽查', OVERSEERS),
  receiveComplaint: command('enforcement.complained', 'fact', '登记执法投诉', [...OVERSEERS, 'receptionist']),
  concludeComplaint: command('enforcement.complaintHandled', 'fact', '登记投诉处理', OVERSEERS),

  raiseClue: command('clue.raised', 'fact', '形成责任线索', OVERSEERS),
  confirmClue: command('clue.confirmed', 'fact', '确认责任线索', OVERSEERS),
  dismissClue: command('clue.dismissed', 'fact', '不予认定', OVERSEERS),
  orderRectification: command('rectification.ordered', 'act', '责令限期整改', OVERSEERS),
  answerRectification: command('rectification.answered', 'fact', '反馈整改', [...LEADERS, ...FIELD]),
  acceptRectification: command('rectification.accepted', 'fact', '复核整改', OVERSEERS),
  decideLiability: command('liability.decided', 'fact', '登记处理责任人员', [...OVERSEERS, ...LEADERS]),
} as const satisfies Record<string, CommandDefinition>;

export type AgencyCommandName = keyof typeof AGENCY_COMMANDS;
