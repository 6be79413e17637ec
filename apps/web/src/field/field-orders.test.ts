import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS, dataProblems } from '@zhiji/cases';
import type { Order } from '../client/order.ts';
import {
  credentialOrder,
  endOrders,
  interruptionOrder,
  noticeOrder,
  omissionOrder,
  recordingOrder,
  startOrders,
} from './field-orders.ts';

const at = Date.parse('2026-03-17T15:20:30+08:00');
const given = { as: 'officer', activityId: 'a', at } as const;
const time = '2026-03-17T15:20:30.000+08:00';
const check = { device: 'd', at: at - 60_000, battery: 80, storage: 50, clockOffsetMs: 0, trial: true };
const start = startOrders({ ...given, kind: 'siteInspection', place: ' 福马路 ', officers: [{ name: '林' }], check });

const ALL: readonly Order[] = [
  ...start,
  credentialOrder({ ...given, officers: [{ name: '林', certificate: '1' }] }),
  noticeOrder({ ...given, asWritten: true }),
  ...endOrders({
    ...given,
    caseId: 'c',
    kind: 'siteInspection',
    answers: { onSiteDispute: false, emergencyIncident: true },
    basis: '在场所见',
  }),
  interruptionOrder({ recordingId: 'r', from: at - 9000, to: at }, { ...given, cause: 'batteryLow' }),
  omissionOrder({ ...given, reason: '暴雨', scene: 'examinationScene' }),
  recordingOrder({ ...given, recordingId: 'r', medium: 'video', from: at - 9000, to: at, recordist: { name: '林' } }),
];

test('每项命令的内容都合于它所成的事实', () => {
  for (const { name, data } of ALL) assert.deepEqual(dataProblems(COMMANDS[name].event, data), [], name);
});

test('每项都带自己的发生时间，晚到也不改', () => {
  for (const { name, occurredAt } of ALL)
    if (name === 'checkDevice') assert.equal(occurredAt, '2026-03-17T15:19:30.000+08:00');
    else if (name !== 'registerRecording') assert.equal(occurredAt, time, name);
  assert.ok(start.find(({ name }) => name === 'startActivity')?.happened);
});

test('开始活动先记设备检查，两项同交', () => {
  assert.deepEqual(
    start.map(({ name }) => name),
    ['checkDevice', 'startActivity'],
  );
  assert.deepEqual(start[0]!.about, [{ type: 'activity', id: 'a' }]);
  assert.equal(start[1]!.data['place'], '福马路');
  assert.equal(startOrders({ ...given, kind: 'inquiry', officers: [] }).length, 1);
});

test('结束活动与常设问项同交；没有作答的不代答', () => {
  const end = (answers: object) =>
    endOrders({ ...given, caseId: 'c', kind: 'inquiry', answers, basis: 'x' }).map(({ name, data }) => [
      name,
      data['value'],
    ]);
  assert.deepEqual(end({ onSiteDispute: false, emergencyIncident: true }), [
    ['endActivity', undefined],
    ['answerFinding', false],
    ['answerFinding', true],
  ]);
  assert.equal(end({}).length, 1);
});
