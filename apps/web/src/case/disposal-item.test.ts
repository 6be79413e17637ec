import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCaseFile, type ApprovalItem, type CaseFile, type DisposalItem } from '@zhiji/cases';
import { companions } from './act-data.ts';
import { subjectOf } from './act-subject.ts';
import { disposalOf, pendingDisposals } from './disposal-item.ts';

const disposal = (id: string, more: Partial<DisposalItem> = {}): DisposalItem => ({
  id,
  recordings: ['r1'],
  reason: '期满',
  requestedBy: 'guan',
  requestedAt: 1,
  ...more,
});
const refusal: ApprovalItem = {
  id: 'q1',
  matter: 'disposalMatter',
  reason: '期满',
  requestedBy: 'guan',
  requestedAt: 1,
  objects: [{ type: 'disposal', id: 'x1', role: 'about' }],
  opinions: [],
  ended: 'refused',
};
const file: CaseFile = {
  ...emptyCaseFile('c1'),
  disposals: [
    disposal('x1'),
    disposal('x2'),
    disposal('x3', { recordings: ['r9'], executedAt: 5, certificate: '销1' }),
  ],
  approvals: [refusal],
};

describe('本案的处置', () => {
  it('待执行的不含未获同意的和已经执行的', () => {
    assert.deepEqual(
      pendingDisposals(file).map(({ id }) => id),
      ['x2'],
    );
    assert.deepEqual(subjectOf('disposeRecording', file), { is: 'chosen', type: 'disposal', ids: ['x2'] });
  });
  it('已处置的音像说得出在哪一次处置，只提请过的说不出', () => {
    assert.equal(disposalOf(file, 'r9')?.certificate, '销1');
    assert.equal(disposalOf(file, 'r1'), undefined);
  });
  it('提请处置同时报请批准，关联的就是这一次处置', () => {
    const asked = {
      name: 'requestDisposal',
      as: 'custodian',
      subject: 'x5',
      data: { reason: '期满', recordings: ['r1'] },
    } as const;
    const [approval] = companions(asked);
    assert.deepEqual(companions(asked), [approval], 'again the same');
    assert.equal(approval?.name, 'requestApproval');
    assert.deepEqual(approval?.about, [{ type: 'disposal', id: 'x5' }]);
    assert.deepEqual(approval?.data, { matter: 'disposalMatter', reason: '期满' });
  });
});
