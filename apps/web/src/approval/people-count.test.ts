import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreedBy, silencedBy } from './people-count.ts';

const opinion = (by: string, agreed = true) => ({ by, agreed });

describe('数人而不数职务的审批', () => {
  it('同一人以两种身份同意只算一人', () => {
    assert.deepEqual(agreedBy([opinion('wang'), opinion('wang'), opinion('li', false), opinion('zhao')]), [
      'wang',
      'zhao',
    ]);
  });
  it('提请人和已经出具的人不再出具，别人可以；看职务的审批不管', () => {
    const row = { people: 2, requestedBy: 'guan', opinions: [opinion('wang')] };
    assert.match(silencedBy(row, 'guan') ?? '', /由您提请/);
    assert.match(silencedBy(row, 'wang') ?? '', /已经出具/);
    assert.equal(silencedBy(row, 'li'), undefined);
    assert.equal(silencedBy({ ...row, people: 0 }, 'guan'), undefined);
  });
});
