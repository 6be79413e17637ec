import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, formatInstant, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES, emptyCaseFile, evolve } from '@zhiji/cases';
import { compile, replay, type CaseEvent } from '@zhiji/law';
import { assess, PACKS, wording } from '@zhiji/regulations';
import { at, history } from '@zhiji/testkit';
import type { Assessment, Entry } from '../client/queries.ts';
import { traceOf, type Trace } from './trace.ts';

const program = compile({
  packs: [{ pack: PACKS['FZCG']! }],
  attributes: ATTRIBUTES,
  calendar: calendar(STATE_COUNCIL_NOTICES),
});
const iso = (when: string) => formatInstant(at(when));

function traced(events: readonly CaseEvent[], asOf: string): Trace {
  const entries = events.map(({ at: occurred, recorded, ...event }, leafIndex): Entry => ({
    ...event,
    objects: [...event.objects],
    data: { ...event.data },
    leafIndex,
    caseId: 'c1',
    occurredAt: formatInstant(occurred),
    recordedAt: formatInstant(recorded),
    state: 'published',
  }));
  const assessment = assess(
    program,
    replay(program, events, 'c1'),
    at(asOf),
    wording(),
    'test',
  ) as unknown as Assessment;
  return traceOf({ file: events.reduce(evolve, emptyCaseFile('c1')), assessment, entries });
}

const inspected = (fact = history('c1')) => [
  fact('lead.found', '2026-03-03 09:40', 'l1', { source: 'inspectionFinding', content: '占道堆物' }),
  fact('procedure.started', '2026-03-03 17:20', 'c1', {
    caseType: 'penalty',
    procedure: 'ordinary',
    initiation: 'exOfficio',
  }),
  fact('finding.made', '2026-03-03 17:20', 'c1', { finding: 'urgent', value: false, basis: '未申明' }),
  fact('activity.started', '2026-03-09 09:00', 'a1', { kind: 'siteInspection', officers: [{ name: '张文涛' }] }),
  fact('activity.ended', '2026-03-09 10:00', 'a1', { kind: 'siteInspection' }),
];
const fact = history('c2');
const recorded = (id: string, from: string, to: string) =>
  fact('recording.ended', to, id, { medium: 'video', from: iso(from), to: iso(to) }, { about: ['activity:a1'] });

describe('traceOf', () => {
  it('lays instants out in order, days and skipped days marked', () => {
    const { rows } = traced(inspected(), '2026-03-09 11:00');
    assert.deepEqual(
      rows.map((row) => row.at),
      rows.map((row) => row.at).toSorted((a, b) => a - b),
    );
    const activity = rows.find((row) => row.at === at('2026-03-09 09:00'))!;
    assert.deepEqual([activity.newDay, activity.skipped], [true, 5]);
    assert.equal(rows.filter((row) => row.now).length, 1);
    assert.equal(rows.find((row) => row.now)!.at, at('2026-03-09 11:00'));
  });
  it('shows what was ordered, asked and answered as turns of the case', () => {
    const told = history('c3');
    const { rows } = traced(
      [
        ...inspected(told),
        told('correction.ordered', '2026-03-09 10:05', 'g1', { content: '清理占道物品', by: iso('2026-03-16 18:00') }),
        told('recusal.requested', '2026-03-09 10:10', 'h1', { officer: '张文涛', reason: '系邻居' }),
        told('expert.entrusted', '2026-03-09 10:20', 'e1', { body: '检测中心', matter: '材质' }),
      ],
      '2026-03-09 11:00',
    );
    const said = JSON.stringify(rows);
    for (const words of ['责令改正', '清理占道物品', '申请回避', '委托鉴定或评审', '材质'])
      assert.ok(said.includes(words), words);
  });
  it('marks each stage where it begins', () => {
    const { rows } = traced(inspected(), '2026-03-09 11:00');
    assert.deepEqual(
      rows.flatMap((row) => (row.stage ? [[row.stage, row.at]] : [])),
      [
        ['initiationStage', at('2026-03-03 09:40')],
        ['investigationStage', at('2026-03-09 09:00')],
      ],
    );
  });
  it('shows an activity without any recording as one break of its whole length, and the missing transcript at its end', () => {
    const trace = traced(inspected(), '2026-03-09 11:00');
    const [bar] = trace.bars;
    assert.ok(bar?.kind === 'gap' && bar.whole);
    assert.deepEqual([bar.from, bar.to], [at('2026-03-09 09:00'), at('2026-03-09 10:00')]);
    assert.deepEqual([trace.rows[bar.fromRow]!.at, trace.rows[bar.toRow]!.at], [bar.from, bar.to]);
    const missing = trace.rows.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'missing');
    assert.deepEqual(
      missing.map((mark) => (mark.kind === 'missing' ? [mark.demand.form, mark.at] : [])),
      [
        ['initiationApprovalForm', at('2026-03-09 11:00')],
        ['siteTranscript', at('2026-03-09 10:00')],
      ].toSorted((a, b) => Number(a[1]) - Number(b[1])),
    );
  });
  it('stands recordings that overlap beside each other', () => {
    const { bars, columns } = traced(
      [
        ...inspected(),
        recorded('r1', '2026-03-09 08:59', '2026-03-09 09:30'),
        recorded('r2', '2026-03-09 09:20', '2026-03-09 10:01'),
        recorded('r3', '2026-03-09 09:40', '2026-03-09 10:00'),
      ],
      '2026-03-09 11:00',
    );
    assert.deepEqual(
      bars.filter(({ kind }) => kind === 'recording').map(({ column }) => column),
      [0, 1, 0],
    );
    assert.equal(columns, 2);
  });
  it('hangs what is owed at its due instant, near or overdue', () => {
    const flags = (asOf: string) =>
      traced([...inspected(), recorded('r1', '2026-03-09 09:00', '2026-03-09 10:00')], asOf)
        .rows.flatMap((row) => row.flags)
        .filter((flag) => 'duty' in flag && flag.duty.topic === 'av.store')
        .map((flag) => [flag.kind, flag.at]);
    assert.deepEqual(flags('2026-03-09 11:00'), [['near', at('2026-03-10 10:00')]]);
    assert.deepEqual(flags('2026-03-11 11:00'), [['overdue', at('2026-03-10 10:00')]]);
  });
  it('hangs a late act where it was done', () => {
    const store = fact('recording.stored', '2026-03-10 12:00', 'r1', {
      sha256: 'a'.repeat(64),
      sm3: 'b'.repeat(64),
      size: 1,
      storagePoint: '专用电脑',
      registered: true,
    });
    const { rows } = traced(
      [...inspected(), recorded('r1', '2026-03-09 09:00', '2026-03-09 10:00'), store],
      '2026-03-11 11:00',
    );
    const late = rows.flatMap((row) => row.flags).filter((flag) => flag.kind === 'late');
    assert.deepEqual(
      late.map((flag) => flag.at),
      [at('2026-03-10 12:00')],
    );
  });
});
