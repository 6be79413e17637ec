import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { at, history } from '@zhiji/testkit';
import { head, lawOf, pen, stepped } from '../test/one-text.ts';
import { can, NO_TERM, replay, view, within, type CaseEvent } from './index.ts';

const { duty, ev, gate, paper, seen } = pen;
const fact = history('c1');
const NOW = at('2025-06-30 10:00');

/** The same read in one go, fact by fact, and entered in the opposite order. */
function viewed(norm: Parameters<typeof lawOf>[0][number], events: readonly CaseEvent[]) {
  const law = lawOf([norm]);
  return [replay(law, events, 'c1'), stepped(law, events), stepped(law, events.toReversed())].map((state) =>
    view(law, state, NOW),
  );
}

describe('each time something of its own', () => {
  const postponed = (when: string) => fact('procedure.postponed', when, 'c1', { reason: '等待鉴定' });
  const agreed = (id: string, when: string, role: 'subdistrictHead' | 'unitHead' = 'subdistrictHead') =>
    fact('approval.given', when, id, { matter: 'postponementMatter', role });
  const approved = duty({
    ...head('d'),
    per: 'case',
    on: ev('procedure.postponed'),
    must: [ev('approval.given', { matter: 'postponementMatter' })],
    mustReach: 'turn',
    due: within(NO_TERM),
    who: 'officer',
    clock: 'claimed',
  });
  const twice = [postponed('2025-03-10 10:00'), postponed('2025-05-10 10:00')];
  const rows: readonly (readonly [string, readonly CaseEvent[], number])[] = [
    ['none', [], 2],
    ['one before both', [agreed('q1', '2025-03-10 09:00')], 1],
    ['one by two people', [agreed('q1', '2025-03-10 09:00'), agreed('q1', '2025-03-10 09:30', 'unitHead')], 1],
    ['one after both', [agreed('q1', '2025-05-11 09:00')], 1],
    ['one for each', [agreed('q1', '2025-03-10 09:00'), agreed('q2', '2025-05-10 09:00')], 0],
    [
      'one of two taken back',
      [
        agreed('q1', '2025-03-10 09:00'),
        agreed('q2', '2025-05-10 09:00'),
        fact('approval.withdrawn', '2025-05-12 09:00', 'q2', { reason: '误批' }),
      ],
      1,
    ],
  ];
  for (const [name, approvals, open] of rows)
    it(`an approval serves one of two: ${name}`, () =>
      assert.deepEqual(
        viewed(
          approved,
          [...twice, ...approvals].toSorted((a, b) => a.at - b.at),
        ).map(({ duties }) => duties.filter(({ status }) => status === 'open').length),
        [open, open, open],
      ));

  const told = (when: string) => fact('notice.given', when, 'c1', { contents: ['facts'], oral: true });
  const written = (id: string, when: string) =>
    fact('document.finalized', when, id, { form: 'siteTranscript', filled: [] });
  it('a paper made afterwards may tell of both, one made between them of the first', () => {
    const noted = paper({
      ...head('p'),
      per: 'case',
      on: ev('notice.given'),
      forms: ['siteTranscript'],
      reach: 'turn',
    });
    const both = [told('2025-03-10 10:00'), told('2025-03-15 10:00')];
    assert.deepEqual(
      [[written('d1', '2025-03-10 11:00')], [written('d1', '2025-03-15 11:00')]].map((papers) =>
        viewed(
          noted,
          [...both, ...papers].toSorted((a, b) => a.at - b.at),
        ).map(({ documents }) => documents.map(({ status }) => status)),
      ),
      [
        [['missing'], ['missing'], ['missing']],
        [['present'], ['present'], ['present']],
      ],
    );
  });
  it('what is asked for comes after what has happened', () => {
    const law = lawOf([
      gate({
        ...head('g'),
        per: 'case',
        act: 'giveOpinion',
        on: ev('procedure.postponed'),
        need: seen(ev('approval.given', { matter: 'postponementMatter' }), { reach: 'turn' }),
        refusal: '',
        binds: 'both',
      }),
    ]);
    const [first] = twice;
    const asked = { type: 'procedure.postponed', objects: first!.objects, data: { reason: '再次延期' } };
    assert.deepEqual(
      [[agreed('q1', '2025-03-10 09:00')], [agreed('q1', '2025-03-10 09:00'), agreed('q2', '2025-05-10 09:00')]].map(
        (approvals) => can(law, stepped(law, [first!, ...approvals]), asked, first!.by, NOW).answer,
      ),
      ['deny', 'allow'],
    );
  });
});

describe('what is demanded again', () => {
  const moved = (when: string) => fact('person.transferred', when, 'p1', { effectiveOn: '2025-12-01' });
  const confirmed = (when: string) =>
    fact('handover.confirmed', when, 'p1', { side: 'custodian', from: '李某', to: '郑某' });
  const handedOver = duty({
    ...head('d'),
    per: 'person',
    on: ev('person.transferred'),
    must: [ev('handover.confirmed')],
    mustReach: 'object',
    since: 'again',
    due: within(NO_TERM),
    who: 'officer',
    clock: 'claimed',
  });
  const [one, two] = [moved('2025-03-10 10:00'), moved('2025-05-10 10:00')];
  const rows: readonly (readonly [string, readonly CaseEvent[], readonly string[]])[] = [
    ['the first may be met before', [confirmed('2025-03-01 10:00'), one], ['done']],
    ['the second is not met by what met the first', [one, confirmed('2025-03-12 10:00'), two], ['done', 'open']],
    ['one that comes afterwards meets both', [one, two, confirmed('2025-05-12 10:00')], ['done', 'done']],
  ];
  for (const [name, events, statuses] of rows)
    it(name, () =>
      assert.deepEqual(
        viewed(handedOver, events).map(({ duties }) => duties.map(({ status }) => status).toSorted()),
        [statuses, statuses, statuses],
      ),
    );
});
