import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderBook, repeated } from './order.ts';
import { noAnswer, problemOf } from './problem-error.ts';

const draft = (reason: string) => ({ name: 'closeLead', as: 'officer', subject: 'l1', data: { reason } }) as const;

describe('orderBook', () => {
  it('gives the same content the same identifiers, and other content others', () => {
    const numbered = orderBook();
    const first = numbered([draft('甲'), draft('乙')]);
    assert.deepEqual(numbered([draft('甲'), draft('乙')]), first);
    assert.notEqual(first[0]!.id, first[1]!.id);
    assert.notEqual(numbered([draft('丙')])[0]!.id, first[0]!.id);
  });
});

describe('repeated', () => {
  const failing = (errors: readonly Error[]) => {
    let sent = 0;
    return {
      send: () => {
        const error = errors[sent++];
        return error ? Promise.reject(error) : Promise.resolve(sent);
      },
      sent: () => sent,
    };
  };
  it('sends again after no answer, an unavailable server and a version conflict', async () => {
    const wire = failing([
      noAnswer(new TypeError()),
      problemOf(503, undefined),
      problemOf(409, { code: 'versionConflict' }),
    ]);
    assert.equal(await repeated(wire.send, [0, 0, 0]), 4);
  });
  it('does not repeat a refusal', async () => {
    const wire = failing([problemOf(409, { code: 'lawForbids', title: '', status: 409, type: '' })]);
    await assert.rejects(repeated(wire.send, [0, 0]), { name: 'ProblemError' });
    assert.equal(wire.sent(), 1);
  });
  it('gives up when no answer comes at all', async () => {
    const wire = failing(Array.from({ length: 9 }, () => noAnswer(new TypeError())));
    await assert.rejects(repeated(wire.send, [0, 0]), /没有收到服务器的答复/);
    assert.equal(wire.sent(), 3);
  });
});
