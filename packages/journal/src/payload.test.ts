import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '@zhiji/tlog';
import { preparePayload, recordedAtText, type JournalPayload } from './payload.ts';

const RECORDED_AT = '2026-02-13T16:30:00.000+08:00';
const payload = fc.record(
  {
    id: fc.uuid(),
    type: fc.string({ minLength: 1 }),
    v: fc.integer({ min: 1, max: 9 }),
    occurredAt: fc.constantFrom('2026-02-13T16:05Z', '2026-02-13T24:00:00+08:00', '2026-02-13T16:05:00.123456+08:00'),
    by: fc.jsonValue(),
    objects: fc.array(fc.jsonValue()),
    data: fc.oneof(fc.jsonValue(), fc.constant({ recordedAt: RECORDED_AT, '"recordedAt":"': 1 })),
  },
  { requiredKeys: ['id', 'type', 'occurredAt', 'by', 'objects', 'data'] },
);

describe('payload', () => {
  it('is the RFC 8785 text of the event with its recordedAt, whatever the event holds', () =>
    fc.assert(
      fc.property(payload, ({ v, ...rest }) => {
        const event: JournalPayload = v === undefined ? rest : { ...rest, v };
        assert.equal(preparePayload(event).textAt(RECORDED_AT), canonicalJson({ ...event, recordedAt: RECORDED_AT }));
      }),
    ));

  it('takes the claimed time as the instant it is', () => {
    const at = (occurredAt: string) =>
      preparePayload({
        id: '019c5619-8ac0-7000-8000-000000000001',
        type: 'a',
        occurredAt,
        by: 1,
        objects: [],
        data: 1,
      }).occurredAt;
    assert.equal(at('2026-02-13T24:00:00+08:00'), Date.UTC(2026, 1, 13, 16));
    assert.equal(at('2026-02-13T16:05Z'), Date.UTC(2026, 1, 13, 16, 5));
    assert.throws(() => at('13.02.2026'), { code: 'malformed' });
  });

  it('prints recordedAt in Beijing time, to the millisecond', () => {
    assert.equal(recordedAtText(Date.UTC(2026, 1, 13, 8, 30)), RECORDED_AT);
    assert.equal(recordedAtText(Date.UTC(2025, 11, 31, 16)), '2026-01-01T00:00:00.000+08:00');
  });
});
