import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment } from '../client/queries.ts';
import { countOf, owedBy, owedIn } from './owed.ts';

const on = (id: string, more: object) => ({ object: { type: 'activity', id }, ...more });
const assessment = {
  recordings: [on('a', { status: 'complete' }), on('a', { status: 'running' }), on('b', { status: 'missing' })],
  documents: [on('a', { status: 'missing', form: 'siteTranscript' }), on('a', { status: 'present' })],
  duties: [
    on('a', { status: 'open', who: 'officer', due: '2026-03-18T15:00:00.000+08:00' }),
    on('a', { status: 'done', who: 'officer', due: null }),
    on('b', { status: 'overdue', who: 'officer', due: '2026-03-17T15:00:00.000+08:00' }),
    on('a', { status: 'open', who: 'unitHead', due: null }),
  ],
  questions: [
    { finding: 'major', whoMayFind: 'officer' },
    { finding: 'complex', whoMayFind: 'unitHead' },
  ],
} as unknown as Assessment;

test('一项活动：应录的全列，文书和义务只列未办的', () => {
  const { recordings, papers, duties } = owedBy(assessment, 'a');
  assert.deepEqual(
    recordings.map(({ status }) => status),
    ['complete', 'running'],
  );
  assert.equal(papers.length, 1);
  assert.deepEqual(
    duties.map(({ who }) => who),
    ['officer', 'unitHead'],
  );
});

test('一个案件：本人所欠，最近的期限在前', () => {
  const owed = owedIn(assessment, ['officer']);
  assert.equal(owed.nextDue, '2026-03-17T15:00:00.000+08:00');
  assert.deepEqual(
    owed.recordings.map(({ status }) => status),
    ['running', 'missing'],
  );
  assert.equal(countOf(owed), 2 + 1 + 2 + 1);
});
