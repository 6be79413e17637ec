import assert from 'node:assert/strict';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { canonicalJson } from '@zhiji/tlog';
import { fact, START, testJournal, type TestJournal } from '../test/test-journal.ts';
import {
  newSignerKey,
  openSequencer,
  openSigner,
  readCase,
  readEntry,
  type Appended,
  type AppendRequest,
  type JournalFaultCode,
  type JournalPayload,
  type Sequencer,
  type VersionConflict,
} from './index.ts';

const failsWith = (code: JournalFaultCode) => ({ name: 'JournalFault', code });

async function recorded(outcome: Promise<Appended | VersionConflict>): Promise<Appended> {
  const answer = await outcome;
  assert.ok(answer.status === 'appended', answer.status);
  return answer;
}

describe('sequencer', () => {
  let journal: TestJournal;
  let sequencer: Sequencer;
  before(async () => {
    journal = await testJournal();
    sequencer = await openSequencer(journal.options);
  });
  afterEach(() => journal.check());
  after(async () => {
    await sequencer.close();
    await journal[Symbol.asyncDispose]();
  });

  it('answers with places, versions and the trusted time, and what it says can be read', async () => {
    const caseId = randomUUIDv7();
    const events = [fact(1), fact(2)];
    const answer = await recorded(sequencer.append({ caseId, expectedVersion: 0, events }));
    const first = answer.entries[0]!.leafIndex;
    assert.deepEqual(answer, {
      status: 'appended',
      entries: events.map(({ id }, i) => ({
        eventId: id,
        leafIndex: first + i,
        caseVersion: i + 1,
        recordedAt: '2026-02-13T16:30:00.000+08:00',
      })),
      treeSize: first + 2,
    });
    const entries = await journal.read((client) => readCase(client, journal.options.agency.id, caseId));
    assert.deepEqual(
      entries.map(({ content }) => content !== 'disposed' && Buffer.from(content.payload).toString()),
      events.map((event) => canonicalJson({ ...event, recordedAt: '2026-02-13T16:30:00.000+08:00' })),
    );
    assert.equal(sequencer.size, first + 2);
  });

  it('records what a hundred callers ask for at once, each in the order it asks', async () => {
    const cases = Array.from({ length: 100 }, () => randomUUIDv7());
    await Promise.all(
      cases.map(async (caseId, caller) => {
        for (let n = 0; n < 5; n++) {
          const { entries } = await recorded(
            sequencer.append({ caseId, expectedVersion: n, events: [fact(caller * 5 + n)] }),
          );
          assert.equal(entries[0]!.caseVersion, n + 1);
        }
      }),
    );
  });

  it('records the event as it was when it was handed over', async () => {
    const event = fact(1, { data: { n: 1 } }) as JournalPayload & { data: { n: number } };
    const asked = recorded(sequencer.append({ events: [event] }));
    event.data.n = 2;
    const { entries } = await asked;
    const entry = await journal.read((client) => readEntry(client, journal.options.agency.id, entries[0]!.eventId));
    assert.ok(entry!.content !== 'disposed');
    assert.match(Buffer.from(entry!.content.payload).toString(), /"data":\{"n":1\}/);
  });

  describe('versions', () => {
    it('a caller who decided on another version is told, its neighbours are recorded', async () => {
      const caseId = randomUUIDv7();
      await recorded(sequencer.append({ caseId, events: [fact(1), fact(2)] }));
      const [late, early, , next] = await Promise.all([
        sequencer.append({ caseId, expectedVersion: 1, events: [fact(3)] }),
        sequencer.append({ caseId, expectedVersion: 5, events: [fact(4)] }),
        recorded(sequencer.append({ events: [fact(5)] })),
        recorded(sequencer.append({ caseId, expectedVersion: 2, events: [fact(6)] })),
      ]);
      assert.deepEqual([late.status, early.status], ['versionConflict', 'versionConflict']);
      assert.equal(next.entries[0]!.caseVersion, 3);
    });

    it('of two who decided on the same version one is recorded', async () => {
      const caseId = randomUUIDv7();
      const both = await Promise.all(
        [1, 2].map((n) => sequencer.append({ caseId, expectedVersion: 0, events: [fact(n)] })),
      );
      assert.deepEqual(both.map(({ status }) => status).sort(), ['appended', 'versionConflict']);
    });

    it('without an expected version an event is recorded whatever the version is', async () => {
      const caseId = randomUUIDv7();
      const answers = await Promise.all(
        [1, 2, 3].map((n) => recorded(sequencer.append({ caseId, events: [fact(n)] }))),
      );
      assert.deepEqual(
        answers.map(({ entries }) => entries[0]!.caseVersion),
        [1, 2, 3],
      );
    });

    it('a sequencer that knows nothing of the case learns its version', async () => {
      const other = await journal.addAgency('SMGX');
      const caseId = randomUUIDv7();
      {
        await using first = await openSequencer(other);
        await recorded(first.append({ caseId, events: [fact(1), fact(2)] }));
      }
      await using second = await openSequencer(other);
      assert.deepEqual(await second.append({ caseId, expectedVersion: 0, events: [fact(3)] }), {
        status: 'versionConflict',
        caseId,
        expected: 0,
        actual: 2,
      });
      assert.equal((await recorded(second.append({ caseId, events: [fact(4)] }))).entries[0]!.caseVersion, 3);
    });
  });

  describe('repeated ids', () => {
    it('the same request again is answered with what is recorded', async () => {
      const request: AppendRequest = { caseId: randomUUIDv7(), expectedVersion: 0, events: [fact(1), fact(2)] };
      const first = await recorded(sequencer.append(request));
      journal.clock.now += 60_000;
      assert.deepEqual((await recorded(sequencer.append(request))).entries, first.entries);
      const { expectedVersion: _, ...unversioned } = request;
      assert.deepEqual((await recorded(sequencer.append(unversioned))).entries, first.entries);
    });

    it('also among neighbours, twice in one batch, and after the case has moved on', async () => {
      const caseId = randomUUIDv7();
      const request: AppendRequest = { caseId, expectedVersion: 0, events: [fact(1)] };
      const before = sequencer.size;
      const answers = await Promise.all([
        ...Array.from({ length: 20 }, (_, n) => recorded(sequencer.append({ events: [fact(n)] }))),
        recorded(sequencer.append(request)),
        recorded(sequencer.append(request)),
        ...Array.from({ length: 20 }, (_, n) => recorded(sequencer.append({ events: [fact(n)] }))),
      ]);
      assert.deepEqual(answers[20]!.entries, answers[21]!.entries);
      assert.equal(sequencer.size, before + 41);
      await recorded(sequencer.append({ caseId, expectedVersion: 1, events: [fact(2)] }));
      assert.deepEqual((await recorded(sequencer.append(request))).entries, answers[20]!.entries);
    });

    const event = fact(1);
    const caseId = randomUUIDv7();
    const REUSED: Readonly<Record<string, AppendRequest>> = {
      'other content': { caseId, events: [{ ...event, data: { n: 2 } }] },
      'another claimed time': { caseId, events: [{ ...event, occurredAt: '2026-02-13T16:00:00.001+08:00' }] },
      'another case': { caseId: randomUUIDv7(), events: [event] },
      'no case': { events: [event] },
      'a new event beside it': { caseId, events: [event, fact(3)] },
    };
    for (const [name, request] of Object.entries(REUSED))
      it(`with ${name} is refused, its neighbours are recorded`, async () => {
        await recorded(sequencer.append({ caseId, events: [event] }));
        const neighbours = [1, 2, 3].map((n) => recorded(sequencer.append({ events: [fact(n)] })));
        await assert.rejects(sequencer.append(request), failsWith('eventIdReused'));
        await Promise.all(neighbours);
      });

    it('two new events with one id at the same time: one is recorded, the other refused', async () => {
      const id = randomUUIDv7();
      const outcomes = await Promise.allSettled([
        sequencer.append({ events: [fact(1, { id })] }),
        sequencer.append({ events: [fact(2, { id })] }),
        sequencer.append({ events: [fact(3)] }),
      ]);
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
    });
  });

  describe('what can never be recorded is refused without being sent', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    let deep: unknown = 1;
    for (let depth = 0; depth < 200_000; depth++) deep = [deep];
    const twice = fact(1);
    const MALFORMED: Readonly<Record<string, AppendRequest>> = {
      'no event': { events: [] },
      'one id twice': { events: [twice, twice] },
      'an id that is no UUID': { events: [fact(1, { id: 'x' })] },
      'an id in capitals': { events: [fact(1, { id: randomUUIDv7().toUpperCase() })] },
      'no type': { events: [fact(1, { type: '' })] },
      'a time without offset': { events: [fact(1, { occurredAt: '2026-02-13T16:30:00' })] },
      'a day that is none': { events: [fact(1, { occurredAt: '2026-13-13T16:30:00+08:00' })] },
      'a recordedAt of its own': {
        events: [{ ...fact(1), recordedAt: '2026-02-13T16:30:00.000+08:00' } as JournalPayload],
      },
      'a lone surrogate': { events: [fact(1, { data: '\ud800' })] },
      'a date object': { events: [fact(1, { data: new Date(0) })] },
      'undefined in it': { events: [fact(1, { data: { n: undefined } })] },
      'nesting without end': { events: [fact(1, { data: deep })] },
      'a case that is no UUID': { caseId: 'case', events: [fact(1)] },
      'a version without a case': { expectedVersion: 0, events: [fact(1)] },
    };
    for (const [name, request] of Object.entries(MALFORMED))
      it(name, () => assert.rejects(sequencer.append(request), failsWith('malformed')));

    it('a hundred levels of nesting, NUL and 生僻字 are recorded', async () => {
      await recorded(sequencer.append({ events: [fact(1, { data: nested(100) })] }));
      await recorded(sequencer.append({ events: [fact(1, { data: '\u0000 𠮷䶮' })] }));
    });
  });

  describe('the clock', () => {
    it('may go back: recordedAt does not', async () => {
      const other = await journal.addAgency('FTJD');
      const at = async (from: Sequencer, now: number) => {
        journal.clock.now = now;
        return (await recorded(from.append({ events: [fact(1)] }))).entries[0]!.recordedAt;
      };
      {
        await using first = await openSequencer(other);
        assert.equal(await at(first, START + 5000), '2026-02-13T16:30:05.000+08:00');
        assert.equal(await at(first, START), '2026-02-13T16:30:05.000+08:00');
        assert.equal(await at(first, START + 5001), '2026-02-13T16:30:05.001+08:00');
      }
      await using second = await openSequencer(other);
      assert.equal(await at(second, START - 86_400_000), '2026-02-13T16:30:05.001+08:00');
      assert.equal(await at(second, START + 6000), '2026-02-13T16:30:06.000+08:00');
    });
  });
});

describe('projection', () => {
  let journal: TestJournal;
  let sequencer: Sequencer;
  const counted = (): Promise<number> =>
    journal.read(async (client) =>
      Number((await client.query<{ count: string }>('select count(*) from seen')).rows[0]!.count),
    );
  before(async () => {
    journal = await testJournal();
    await journal.tamper(`
      create table seen (event_id uuid primary key, leaf_index bigint, case_version integer, n integer check (n < 1000));
      grant select, insert on seen to zhiji_app`);
    sequencer = await openSequencer({
      ...journal.options,
      project: async (transaction, entries) => {
        for (const { event } of entries) {
          const { n } = event.data as { n: number };
          if (n === 666) throw new Error('cannot be projected');
        }
        await Promise.all(
          entries.map(({ eventId, leafIndex, caseVersion, event }) =>
            transaction.query('insert into seen values ($1, $2, $3, $4)', [
              eventId,
              leafIndex,
              caseVersion,
              (event.data as { n: number }).n,
            ]),
          ),
        );
      },
    });
  });
  after(async () => {
    await sequencer.close();
    await journal[Symbol.asyncDispose]();
  });

  it('is there with the entries', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => recorded(sequencer.append({ events: [fact(n)] }))));
    assert.equal(await counted(), (await journal.check()).length);
  });

  for (const [name, poison] of [
    ['throws', 666],
    ['fails in the database', 1000],
  ] as const)
    it(`that ${name} refuses one request and none of its neighbours`, async () => {
      const before = (await journal.check()).length;
      const outcomes = await Promise.allSettled(
        Array.from({ length: 40 }, (_, n) => sequencer.append({ events: [fact(n === 17 ? poison : n)] })),
      );
      const failed = outcomes.flatMap((outcome, i) => (outcome.status === 'rejected' ? [{ i, ...outcome }] : []));
      assert.deepEqual(
        failed.map(({ i }) => i),
        [17],
      );
      assert.equal((failed[0]!.reason as { code: string }).code, 'projectionFailed');
      assert.equal((await journal.check()).length, before + 39);
      assert.equal(await counted(), before + 39);
    });

  it('leaves nothing of a request that is refused, also not of its other events', async () => {
    const before = (await journal.check()).length;
    const caseId = randomUUIDv7();
    await assert.rejects(sequencer.append({ caseId, events: [fact(1), fact(666)] }), failsWith('projectionFailed'));
    assert.equal((await journal.check()).length, before);
    assert.equal(
      (await recorded(sequencer.append({ caseId, expectedVersion: 0, events: [fact(1)] }))).entries[0]!.caseVersion,
      1,
    );
  });

  it('goes on after many that are refused', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) => sequencer.append({ events: [fact(n % 3 === 0 ? 666 : n)] })),
    );
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 66);
    assert.equal(await counted(), (await journal.check()).length);
  });
});

describe('one journal, one sequencer', () => {
  let journal: TestJournal;
  beforeEach(async () => (journal = await testJournal()));
  afterEach(() => journal[Symbol.asyncDispose]());

  it('the second to append dies on the leaf index, the first goes on', async () => {
    await using first = await openSequencer(journal.options);
    await using second = await openSequencer(journal.options);
    await recorded(first.append({ events: [fact(1)] }));
    const refused = [1, 2, 3].map((n) =>
      assert.rejects(second.append({ events: [fact(n)] }), failsWith('secondSequencer')),
    );
    await Promise.all(refused);
    const fault = await second.fatal;
    assert.deepEqual([fault.code, fault.fatal], ['secondSequencer', true]);
    await assert.rejects(second.append({ events: [fact(2)] }), failsWith('secondSequencer'));
    await recorded(first.append({ events: [fact(3)] }));
    assert.equal((await journal.check()).length, 2);
  });

  it('of two that append at once at most one survives, and nothing acknowledged is missing', async () => {
    const both = await Promise.all([openSequencer(journal.options), openSequencer(journal.options)]);
    const acknowledged: string[] = [];
    const died: string[] = [];
    await Promise.all(
      both.map(async (sequencer) => {
        try {
          for (let n = 0; n < 50; n++) {
            const { entries } = await recorded(sequencer.append({ events: [fact(n)] }));
            acknowledged.push(entries[0]!.eventId);
          }
        } catch (cause) {
          died.push((cause as { code: string }).code);
        }
      }),
    );
    for (const sequencer of both) await sequencer.close();
    assert.deepEqual(died, ['secondSequencer']);
    const there = new Set((await journal.check()).map(({ eventId }) => eventId));
    assert.ok(acknowledged.every((id) => there.has(id)));
  });

  it('two that open an empty journal at once begin with one head', async () => {
    const both = await Promise.all([openSequencer(journal.options), openSequencer(journal.options)]);
    for (const sequencer of both) await sequencer.close();
    assert.equal((await journal.check()).length, 0);
  });

  it('takes requests of thousands of events and of megabytes', async () => {
    await using sequencer = await openSequencer(journal.options);
    const many = await recorded(sequencer.append({ events: Array.from({ length: 2500 }, (_, n) => fact(n)) }));
    assert.equal(many.entries.at(-1)!.leafIndex - many.entries[0]!.leafIndex, 2499);
    const large = fact(1, { data: { text: '长'.repeat(3_000_000) } });
    await Promise.all([
      recorded(sequencer.append({ events: [large] })),
      recorded(sequencer.append({ events: [fact(2, { data: { text: 'x'.repeat(17 << 20) } })] })),
      recorded(sequencer.append({ events: [fact(3)] })),
    ]);
    const entry = await journal.read((client) => readEntry(client, journal.options.agency.id, large.id));
    assert.ok(entry!.content !== 'disposed');
    assert.ok(entry!.content.payload.length > 9_000_000);
    await journal.check();
  });

  it('another key or another origin is refused when it opens', async () => {
    await (await openSequencer(journal.options)).close();
    const { origin } = journal.options;
    const signer = openSigner(newSignerKey(origin));
    await assert.rejects(openSequencer({ ...journal.options, signer }), failsWith('keyMismatch'));
    await assert.rejects(openSequencer({ ...journal.options, origin: `${origin}2` }), failsWith('keyMismatch'));
  });

  const DAMAGES: Readonly<Record<string, string>> = {
    'an entry cut off': 'delete from journal_entry where leaf_index = 2',
    'a head cut off': 'delete from tree_head where size = 3',
    'an edge changed': `update tree_head set edge = set_byte(edge, 0, get_byte(edge, 0) # 1) where size = 3`,
    'a note without signature': `update tree_head set note = split_part(note, '—', 1) where size = 3`,
  };
  for (const [name, sql] of Object.entries(DAMAGES))
    it(`${name} is found when it opens`, async () => {
      {
        await using sequencer = await openSequencer(journal.options);
        for (let n = 0; n < 3; n++) await recorded(sequencer.append({ events: [fact(n)] }));
      }
      await journal.tamper(sql);
      await assert.rejects(openSequencer(journal.options), failsWith('journalDamaged'));
    });

  it('a database set back to an earlier state is found at the next append', async () => {
    await using sequencer = await openSequencer(journal.options);
    for (let n = 0; n < 3; n++) await recorded(sequencer.append({ events: [fact(n)] }));
    await journal.tamper('delete from journal_entry where leaf_index = 2');
    await journal.tamper('delete from tree_head where size = 3');
    await assert.rejects(sequencer.append({ events: [fact(4)] }), failsWith('headChanged'));
    assert.equal((await sequencer.fatal).code, 'headChanged');
  });

  it('an agency that does not exist cannot be opened', () =>
    assert.rejects(openSequencer({ ...journal.options, agency: { id: randomUUIDv7(), code: 'NONE' } }), {
      code: '23503',
    }));

  it('what was asked for before it closes is recorded, what comes after is refused', async () => {
    const sequencer = await openSequencer(journal.options);
    const asked = Array.from({ length: 30 }, (_, n) => recorded(sequencer.append({ events: [fact(n)] })));
    const closed = sequencer.close();
    await assert.rejects(sequencer.append({ events: [fact(1)] }), failsWith('closed'));
    await Promise.all([...asked, closed]);
    assert.equal((await journal.check()).length, 30);
  });

  it('a nonce of the wrong length refuses, and writes nothing', async () => {
    await using sequencer = await openSequencer({ ...journal.options, nonce: () => randomBytes(31) });
    await assert.rejects(sequencer.append({ events: [fact(1)] }), failsWith('writeFailed'));
    assert.equal((await journal.check()).length, 0);
  });
});
