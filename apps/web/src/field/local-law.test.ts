import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant } from '@zhiji/calendar';
import type { Command } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { plainLaw, type AdoptedLaw } from '@zhiji/regulations';
import { endOrders, recordingOrder, startOrders } from './field-orders.ts';
import { caseHere } from './local-law.ts';

const t0 = Date.parse('2026-03-17T09:00:00+08:00');
const minutes = (n: number) => t0 + n * 60_000;
const entry = (id: string, type: string, at: number, subject: string, data: object): Entry => ({
  leafIndex: 0,
  id,
  caseId: 'c',
  type,
  occurredAt: formatInstant(at),
  recordedAt: formatInstant(at),
  by: { id: 'lin', role: 'officer' },
  objects: [
    { type: subject === 'c' ? 'case' : 'lead', id: subject, role: 'subject' },
    ...(subject === 'c' ? [] : [{ type: 'case', id: 'c', role: 'about' }]),
  ],
  data: { ...data },
  state: 'sequenced',
});
const entries = [
  entry('1', 'lead.found', t0, 'l', { source: 'inspectionFinding', content: '占道经营' }),
  entry('2', 'procedure.started', minutes(1), 'c', {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
    title: '占道经营案',
    party: { name: '甲', kind: 'natural' },
  }),
];
const here = (pending: readonly (readonly Command[])[], now: number) =>
  caseHere({
    caseId: 'c',
    adopted: plainLaw('FZCG'),
    entries,
    pending,
    actor: { id: 'lin', roles: ['officer'] },
    now,
    labels: {},
  })!;
const as = 'officer' as const;
const start = startOrders({
  as,
  activityId: 'a',
  at: minutes(10),
  kind: 'siteInspection',
  officers: [{ name: '林' }, { name: '陈' }],
});
const end = endOrders({
  as,
  activityId: 'a',
  at: minutes(20),
  caseId: 'c',
  kind: 'siteInspection',
  answers: { onSiteDispute: false, emergencyIncident: false },
  basis: '在场所见',
});
const film = recordingOrder({
  as,
  activityId: 'a',
  recordingId: 'r',
  medium: 'video',
  from: minutes(10),
  to: minutes(20),
  recordist: { name: '林' },
});
const statuses = (pending: readonly (readonly Command[])[], now: number) => [
  ...new Set(
    here(pending, now)
      .assessment.recordings.filter(({ object }) => object.id === 'a')
      .map(({ status }) => status),
  ),
];

test('断网时开始的活动立刻有它应录的音像', () => {
  const { file } = here([start], minutes(12));
  assert.equal(file.title, '占道经营案');
  assert.deepEqual(file.activities[0], {
    id: 'a',
    kind: 'siteInspection',
    officers: ['林', '陈'],
    startedAt: minutes(10),
  });
  assert.deepEqual(statuses([start], minutes(12)), ['running']);
});

test('没有录就结束的，应录未录；录全了的，已录', () => {
  assert.deepEqual(statuses([start, end], minutes(30)), ['missing']);
  assert.deepEqual(statuses([start, [film], end], minutes(30)), ['complete']);
});

test('依现在所知会被拒绝的命令不算数', () => {
  assert.equal(here([end], minutes(30)).file.activities.length, 0);
});

test('本机不带的规定、不认得的口径不猜', () => {
  const under = (adopted: AdoptedLaw) =>
    caseHere({
      caseId: 'c',
      adopted,
      entries,
      pending: [],
      actor: { id: 'lin', roles: ['officer'] },
      now: t0,
      labels: {},
    });
  assert.equal(under(plainLaw('none')), undefined);
  assert.equal(under({ ...plainLaw('FZCG'), readings: { 'FZCG-5.5': 'nonsense' } }), undefined);
  assert.ok(under({ ...plainLaw('FZCG'), readings: { 'FZCG-5.5': 'written' } }));
});

test('启用之日以前的事实不受约束', () => {
  const { texts, ...rest } = plainLaw('FZCG');
  const adopted = { texts: texts.map((text) => ({ ...text, effectiveOn: '2026-04-01' })), ...rest };
  const { assessment } = caseHere({
    caseId: 'c',
    adopted,
    entries,
    pending: [start],
    actor: { id: 'lin', roles: ['officer'] },
    now: minutes(12),
    labels: {},
  })!;
  assert.deepEqual(assessment.recordings, []);
});
