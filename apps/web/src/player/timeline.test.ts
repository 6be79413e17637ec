import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import { emptyCaseFile, type CaseFile, type DocumentItem } from '@zhiji/cases';
import type { Entry } from '../client/queries.ts';
import { timelineOf } from './timeline.ts';

const at = (clock: string) => parseInstant(`2026-02-13T${clock}+08:00`)!;
const text = (clock: string) => formatInstant(at(clock));
const entry = (type: string, clock: string, data: Record<string, unknown> = {}): Entry => ({
  leafIndex: 0,
  id: type + clock,
  caseId: 'case',
  type,
  occurredAt: text(clock),
  recordedAt: text(clock),
  by: { id: 'lin', role: 'officer' },
  objects: [{ type: 'case', id: 'case', role: 'subject' }],
  data,
  state: 'published',
});
const paper = (id: string, more: Partial<DocumentItem>): DocumentItem => ({
  id,
  form: 'siteTranscript',
  status: 'final',
  values: {},
  objects: [],
  scans: [],
  signatures: [],
  ...more,
});
const recording = { id: 'a', activity: 'A', durability: 'stored', indexed: false, evidence: false } as const;
const track = { recording, from: at('09:00:00'), to: at('09:30:00'), offsetMs: undefined, gaps: [] };
const draw = (file: Partial<CaseFile>, entries: readonly Entry[] = [], recordings: readonly object[] = []) =>
  timelineOf([track], {
    caseId: 'case',
    file: { ...emptyCaseFile('case'), ...file },
    entries,
    assessment: { at: text('10:00:00'), recordings: recordings as never },
  });

test('a paper stands at the time it speaks of, else at the time it was made; a withdrawn one nowhere', () => {
  const { papers } = draw({
    documents: [
      paper('spoken', {
        values: { time: { from: text('09:05:00'), to: text('09:25:00') } },
        draftedAt: at('11:00:00'),
      }),
      paper('made', { draftedAt: at('09:10:00'), finalizedAt: at('09:40:00') }),
      paper('later', { draftedAt: at('11:00:00') }),
      paper('withdrawn', { status: 'withdrawn', draftedAt: at('09:10:00') }),
    ],
  });
  assert.deepEqual(
    papers.map(({ id, from, to }) => [id, from, to]),
    [
      ['spoken', at('09:05:00'), at('09:25:00')],
      ['made', at('09:10:00'), at('09:40:00')],
    ],
  );
});

test('marks in their order: notice, spoken reason of an interruption at the moment it was spoken, nothing outside', () => {
  const { marks } = draw({}, [
    entry('recording.interruptionExplained', '12:00:00', {
      gap: { from: text('09:10:00'), to: text('09:12:00') },
      cause: 'batteryLow',
      spokenAt: text('09:12:10'),
    }),
    entry('recordingNotice.given', '09:00:30', { phrase: true }),
    entry('measure.taken', '08:00:00', { kind: 'seizure', items: [] }),
  ]);
  assert.deepEqual(
    marks.map(({ kind, at: instant }) => [kind, instant]),
    [
      ['notice', at('09:00:30')],
      ['interruption', at('09:12:10')],
    ],
  );
  assert.match(marks[1]!.gist, /电量不足/);
});

test('what had to be recorded and was not, of the activities on the clock only', () => {
  const demand = (id: string) => ({
    object: { type: 'activity', id },
    gist: '检查过程要有视音频',
    from: text('09:00:00'),
    to: text('09:30:00'),
    gaps: [{ from: text('09:10:00'), to: text('09:12:00'), seconds: 120, explained: true }],
  });
  const { demands } = draw({}, [], [demand('A'), demand('B')]);
  assert.equal(demands.length, 1);
  assert.deepEqual(demands[0]!.gaps, [{ from: at('09:10:00'), to: at('09:12:00'), explained: true }]);
});

test('an activity that goes on reaches to the present of the assessment', () => {
  const activity = { id: 'A', kind: 'siteInspection', officers: [], startedAt: at('08:59:00') } as const;
  assert.equal(draw({ activities: [activity] }).activities[0]!.to, at('10:00:00'));
});
