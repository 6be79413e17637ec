import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dossierFilterIn, isLate } from './dossier-queries.ts';

describe('档案', () => {
  it('条件取自地址，别的不带', () => {
    assert.deepEqual(dossierFilterIn(new URLSearchParams('status=archived&search=闽味&case=c1&sort=')), {
      status: 'archived',
      search: '闽味',
    });
  });
  it('期限那一刻归档不算逾期，晚一毫秒即算', () => {
    const due = '2026-04-21T00:00:00.000+08:00';
    assert.equal(isLate({ due, archivedAt: due }), false);
    assert.equal(isLate({ due, archivedAt: '2026-04-21T00:00:00.001+08:00' }), true);
    assert.equal(isLate({ due: null, archivedAt: due }), false);
  });
});
