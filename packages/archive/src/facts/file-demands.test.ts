import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventData, EventType } from '@zhiji/cases';
import { fileDemands, type PlacedFact } from './file-demands.ts';

const digest = (letter: string) => letter.repeat(64);

function facts(...given: readonly PlacedFact[]) {
  return given.map((one, index) => ({ ...one, index, fact: { ...one.fact, id: `entry-${index}` } }));
}

function fact<T extends EventType>(type: T, subject: string, data: EventData<T>): PlacedFact {
  const objects = [{ type: 'any', id: subject, role: 'subject' } as const];
  return { index: 0, fact: { id: '', type, recordedAt: '', objects, data: data as PlacedFact['fact']['data'] } };
}

const finalized = (id: string, sha256?: string) =>
  fact('document.finalized', id, { form: 'workNote', filled: [], ...(sha256 === undefined ? {} : { sha256 }) });
const received = (id: string, sha256: string) => fact('recording.received', id, { sha256, size: 1 });
const stored = (id: string, sha256: string) =>
  fact('recording.stored', id, { sha256, sm3: sha256, size: 1, storagePoint: '一号库', registered: true });

describe('流水所载文件', () => {
  it('定稿和更改后的文书都要在', () => {
    const { demanded } = fileDemands(
      facts(
        finalized('d', digest('a')),
        fact('document.changed', 'd', { reason: '笔误', sha256: digest('b') }),
        fact('document.changed', 'd', { reason: '纸质更改' }),
      ),
    );
    assert.deepEqual(demanded, [
      { index: 0, kind: 'document', id: 'd', sha256: digest('a') },
      { index: 1, kind: 'document', id: 'd', sha256: digest('b') },
    ]);
  });

  it('音像以入库的为准，未入库的以收到的为准', () => {
    const { demanded } = fileDemands(
      facts(received('r', digest('a')), stored('r', digest('b')), received('s', digest('c'))),
    );
    assert.deepEqual(
      demanded.map(({ index, kind, id, sha256 }) => [index, kind, id, sha256[0]]),
      [
        [1, 'recording', 'r', 'b'],
        [2, 'recording', 's', 'c'],
      ],
    );
  });

  it('扫描件都要在；作废的不再要求', () => {
    const scanned = (sha256: string) => fact('document.scanned', 'd', { sha256, size: 1, mediaType: 'image/png' });
    const { demanded, released, unstated } = fileDemands(
      facts(
        fact('document.finalized', 'd', { form: 'workNote', filled: [], originalAt: '档案柜' }),
        scanned(digest('a')),
        scanned(digest('b')),
        finalized('e'),
        fact('entry.corrected', 'case', { entry: 'entry-2', reason: '错附', void: true }),
        fact('entry.corrected', 'case', { entry: 'entry-3', reason: '错登', void: true }),
      ),
    );
    assert.deepEqual(demanded, [{ index: 1, kind: 'scan', id: 'd', sha256: digest('a') }]);
    assert.deepEqual(released, [
      { index: 2, kind: 'scan', id: 'd', sha256: digest('b'), reason: '第 4 号条目将该条记载作废' },
      { index: 3, kind: 'document', id: 'e', reason: '第 5 号条目将该条记载作废' },
    ]);
    assert.deepEqual(unstated, [{ index: 0, id: 'd', originalAt: '档案柜' }]);
  });

  it('从未收到内容的音像：灭失的、国家秘密的，说明理由；记载作废的、收到过的不在此列', () => {
    const secret = (id: string, ...secrecy: EventData<'recording.secrecyAnswered'>['secrecy']) =>
      fact('recording.secrecyAnswered', id, { secrecy });
    const { contentless } = fileDemands(
      facts(
        fact('recording.lost', 'lost', { cause: '进水' }),
        secret('secret', 'stateSecret'),
        secret('plain', 'notSecret'),
        secret('mistaken', 'stateSecret'),
        fact('entry.corrected', 'case', { entry: 'entry-3', reason: '错登', void: true }),
        stored('kept', digest('a')),
        fact('recording.lost', 'kept', { cause: '进水' }),
      ),
    );
    assert.deepEqual(contentless, [
      { index: 0, id: 'lost', reason: '毁损灭失' },
      { index: 1, id: 'secret', reason: '国家秘密' },
    ]);
  });

  it('作废、灭失、处置的不再要求，并说明理由', () => {
    const { demanded, released } = fileDemands(
      facts(
        finalized('d', digest('a')),
        stored('lost', digest('b')),
        stored('gone', digest('c')),
        stored('kept', digest('d')),
        fact('entry.corrected', 'case', { entry: 'entry-0', reason: '错录', void: true }),
        fact('recording.lost', 'lost', { cause: '火灾' }),
        fact('disposal.executed', 'x', { recordings: [{ id: 'gone', sha256: digest('c') }], certificate: '1' }),
      ),
    );
    assert.deepEqual(
      demanded.map(({ id }) => id),
      ['kept'],
    );
    assert.deepEqual(
      released.map(({ id, reason }) => `${id}：${reason}`),
      ['d：第 4 号条目将该条记载作废', 'lost：第 5 号条目记载毁损灭失', 'gone：第 6 号条目记载已依法处置'],
    );
  });

  it('更正而未作废的仍要求；没有摘要的单列', () => {
    const corrected = fact('entry.corrected', 'case', { entry: 'entry-0', reason: '时间有误' });
    const { demanded, released, unstated } = fileDemands(facts(finalized('d', digest('a')), finalized('e'), corrected));
    assert.equal(demanded.length, 1);
    assert.deepEqual(released, []);
    assert.deepEqual(unstated, [{ index: 1, id: 'e' }]);
  });
});
