import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendar, days, hours, STATE_COUNCIL_NOTICES, workdays } from '@zhiji/calendar';
import { arbitraryHistory, at, history, withCorrections } from '@zhiji/testkit';
import fc from 'fast-check';
import { head, lawOf, pen } from '../test/one-text.ts';
import {
  COMPLETE,
  EVER,
  replay,
  revision,
  within,
  type CaseEvent,
  type Change,
  type Norm,
  type Program,
} from './index.ts';

const { derived, disposable, duty, ev, finding, gate, keep, paper, seen } = pen;

const store = duty({
  ...head('store'),
  per: 'recording',
  on: ev('recording.ended'),
  must: [ev('recording.stored')],
  mustReach: 'object',
  due: within(hours(24)),
  who: 'officer',
  clock: 'claimed',
});
const close = gate({
  ...head('close'),
  per: 'case',
  act: 'closeCase',
  on: ev('case.closed'),
  need: seen(ev('case.concluded')),
  refusal: '缺',
  binds: 'both',
});
const archive = gate({
  ...head('archive'),
  per: 'case',
  act: 'archiveDossier',
  on: ev('case.archived'),
  need: COMPLETE,
  refusal: '缺',
  binds: 'both',
});
const transcript = paper({
  ...head('transcript'),
  per: 'activity',
  on: ev('activity.ended'),
  forms: ['inquiryTranscript'],
  reach: 'object',
});
const ordinary = keep({ ...head('ordinary'), per: 'recording', least: within(days(2)) });
const forEver = keep({ ...head('forEver'), per: 'recording', when: finding('massIncident'), least: within(EVER) });
const dispose = gate({
  ...head('dispose'),
  per: 'disposal',
  act: 'requestDisposal',
  on: ev('disposal.requested'),
  need: disposable('recordings'),
  refusal: '未满',
  binds: 'both',
});
const served = derived({
  ...head('served'),
  per: 'service',
  on: ev('service.completed'),
  type: 'service.effective',
  at: within(days(1)),
});
const perform = duty({
  ...head('perform'),
  per: 'service',
  on: ev('service.effective'),
  must: [ev('performance.completed')],
  mustReach: 'case',
  due: within(workdays(2)),
  who: 'officer',
  clock: 'claimed',
});
const TEXT: readonly Norm[] = [store, close, archive, transcript, ordinary, forEver, dispose, served, perform];
const law = lawOf(TEXT);

const without = (norm: Norm) => lawOf(TEXT.filter((other) => other !== norm));
const withChanged = (norm: Norm, change: Partial<Norm>) =>
  lawOf(TEXT.map((other) => (other === norm ? ({ ...norm, ...change } as Norm) : other)));

const OTHERS: Readonly<Record<string, Program>> = {
  'a longer term': withChanged(store, { due: within(workdays(1)) }),
  'a term from now on': withChanged(close, { when: finding('urgent') }),
  'one paper more': withChanged(transcript, { forms: ['inquiryTranscript', 'siteTranscript'] }),
  'kept longer': withChanged(ordinary, { least: within(days(4)) }),
  'kept for ever on another ground': withChanged(forEver, { when: finding('onSiteDispute') }),
  'served later': withChanged(served, { at: within(days(3)) }),
  'nothing derived': without(served),
  'a norm less': without(perform),
  'another order': lawOf(TEXT.toReversed()),
  'in force later': lawOf(TEXT, { effectiveFrom: at('2025-10-01 00:00') }),
  'a calendar without the last notice': lawOf(TEXT, { calendar: calendar(STATE_COUNCIL_NOTICES.slice(0, -2)) }),
};

/** Every outcome that differs after replaying the whole history under both laws. */
function changesByReplay(before: Program, after: Program, log: readonly CaseEvent[]): readonly Change[] {
  const [old, now] = [before, after].map(
    (program) =>
      new Map(
        replay(program, log, 'c1')
          .instances.flat()
          .map(({ norm, object, trigger, outcome }) => {
            const { pack, id } = program.norms[norm]!;
            const place = { norm: `${pack}/${id}`, object, trigger: trigger.id };
            return [JSON.stringify(place), { place, outcome }] as const;
          }),
      ),
  ) as [Map<string, Found>, Map<string, Found>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    if (was && is && JSON.stringify(was.outcome) === JSON.stringify(is.outcome)) return [];
    return [
      {
        ...(was ?? is)!.place,
        ...(was ? { before: was.outcome } : {}),
        ...(is ? { after: is.outcome } : {}),
      },
    ];
  });
}

interface Found {
  readonly place: Pick<Change, 'norm' | 'object' | 'trigger'>;
  readonly outcome: NonNullable<Change['before']>;
}

const sorted = (changes: readonly Change[]) => changes.map((change) => JSON.stringify(change)).sort();

const histories = arbitraryHistory(
  [
    'recording.ended',
    'recording.ended',
    'recording.stored',
    'activity.started',
    'activity.ended',
    'document.finalized',
    'finding.made',
    'finding.made',
    'disposal.requested',
    'service.completed',
    'performance.completed',
    'case.concluded',
    'case.closed',
    'case.archived',
  ],
  {
    hints: {
      'finding.made': { finding: ['massIncident', 'onSiteDispute', 'urgent'], value: [true, false] },
      'document.finalized': { form: ['inquiryTranscript', 'siteTranscript'] },
    },
  },
);

describe('another law over the same histories', () => {
  for (const [name, other] of Object.entries(OTHERS))
    it(`${name}: every change, and no other`, () => {
      const there = revision(law, other);
      const back = revision(other, law);
      let changed = 0;
      fc.assert(
        fc.property(withCorrections(histories), (log) => {
          const expected = changesByReplay(law, other, log);
          changed += expected.length;
          assert.deepEqual(sorted(there.changesIn(log, 'c1')), sorted(expected));
          assert.equal(back.changesIn(log, 'c1').length, expected.length);
        }),
        { numRuns: 60 },
      );
      assert.equal(changed > 0, name !== 'another order');
    });

  it('judges only what differs and what hangs on it', () => {
    const names = (other: Program) =>
      revision(law, other)
        .norms.map((norm) => norm.replace('TEST/', ''))
        .sort();
    assert.deepEqual(names(law), []);
    assert.deepEqual(names(OTHERS['a longer term']!), ['store']);
    assert.deepEqual(names(OTHERS['one paper more']!), ['archive', 'transcript']);
    assert.deepEqual(names(OTHERS['kept longer']!), ['dispose', 'ordinary']);
    assert.deepEqual(names(OTHERS['served later']!), ['archive', 'dispose', 'perform', 'served']);
    assert.deepEqual(names(lawOf(TEXT.map((norm) => ({ ...norm, gist: '另一种写法', article: '第二条' })))), []);
  });

  it('a history that raises none of them has no change', () => {
    const fact = history('c1');
    const log = [fact('case.concluded', '2025-10-09 10:00', 'c1', { ground: 'performed' })];
    assert.deepEqual(revision(law, OTHERS['a longer term']!).changesIn(log, 'c1'), []);
  });
});
