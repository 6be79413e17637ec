import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { address } from './address.ts';

describe('address', () => {
  it('fills parameters in, escaped', () => {
    assert.equal(
      address({ path: '/cases/:caseId/documents/:documentId' }, { params: { caseId: 'a/b', documentId: '二' } }),
      '/api/v1/cases/a%2Fb/documents/%E4%BA%8C',
    );
  });
  it('leaves out of the query what is not set', () => {
    assert.equal(
      address({ path: '/cases' }, { query: { search: '', party: undefined, limit: 50, mine: false } }),
      '/api/v1/cases?limit=50&mine=false',
    );
  });
  it('throws when a parameter is missing', () => {
    assert.throws(() => address({ path: '/cases/:caseId' }), /no value for caseId/);
  });
});
