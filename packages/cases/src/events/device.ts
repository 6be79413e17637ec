import Type from 'typebox';
import { event } from './definition.ts';
import { count, day, flag, list, oneOf, optional, text } from './fields.ts';

const percent = (description: string) => Type.Integer({ minimum: 0, maximum: 100, description });

/** 设备 */
export const DEVICE_EVENTS = {
  'device.registered': event('设备登记', 'device', {
    kind: oneOf('DEVICE_KINDS'),
    serial: text('设备编号'),
    model: optional(text('型号')),
    features: optional(list(oneOf('DEVICE_FEATURES'), '附加功能')),
    listed: optional(flag('已纳入办公设备名录')),
    assetNumber: optional(text('办公设备名录中的资产编号')),
    tamperResistant: optional(flag('能防删改')),
    hours: optional(Type.Number({ minimum: 0, description: '可持续录制小时数' })),
    verticalPixels: optional(count('垂直分辨率（行）')),
    storageGb: optional(count('存储容量（GB）')),
    frameRate: optional(Type.Number({ minimum: 0, description: '帧率（帧每秒）' })),
    qualified: optional(flag('验收合格')),
    renewBy: optional(day('配置寿命届满日')),
  }),
  'device.keeperNamed': event('指定设备维护专人', 'device', { keeper: text('维护保养专人') }),
  'device.issued': event('设备领用', 'device', {
    to: text('领用人'),
    from: optional(text('交出人')),
    condition: optional(text('设备状况')),
    purpose: optional(text('领用事由')),
    needs: optional(list(oneOf('DEVICE_FEATURES'), '现场所需的附加功能')),
    confirmedByGiver: optional(flag('交出人已确认')),
    confirmedByTaker: optional(flag('接收人已确认')),
  }),
  'device.returned': event('设备归还', 'device', {
    from: text('归还人'),
    to: optional(text('接收人')),
    condition: optional(text('设备状况')),
  }),
  'device.checked': event('使用前检查', 'device', {
    working: flag('性能正常'),
    battery: percent('电量（%）'),
    storage: percent('剩余存储（%）'),
    clockOffsetMs: Type.Integer({ description: '设备时钟减标准时间（毫秒）' }),
    trial: optional(flag('试录正常')),
    fit: optional(flag('性能、电量、存储空间、日期时间均合格')),
  }),
  'device.clockMeasured': event('测得时钟偏差', 'device', {
    offsetMs: Type.Integer({ description: '设备时钟减标准时间（毫秒）' }),
  }),
  'device.failed': event('设备故障', 'device', { fault: text('故障') }),
  'device.failureReported': event('报告设备故障', 'device', {
    to: text('报告对象'),
    toRole: optional(oneOf('ROLES', '报告对象的身份')),
  }),
  'device.repaired': event('设备修复', 'device', { work: text('维修情况') }),
  'device.maintained': event('设备维护', 'device', { work: text('维护情况') }),
  'device.lost': event('设备丢失', 'device', { circumstances: text('经过') }),
  'device.lent': event('设备外借', 'device', { to: text('借用人'), approved: optional(flag('已经批准')) }),
  'device.misused': event('设备私用或违法使用', 'device', { circumstances: text('情况') }),
  'device.counted': event('设备盘点', 'device', { present: flag('在位') }),
  'device.unloaded': event('设备文件导出', 'device', {
    missing: list(count('文件序号'), '缺号'),
    explanation: optional(text('缺号说明')),
    confirmedBy: optional(text('确认缺号说明的负责人')),
  }),
  'device.retired': event('设备报废', 'device', { reason: text('原因') }),
} as const;
