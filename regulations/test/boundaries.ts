import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfDay, MS_PER_DAY, printDueInstant } from '@zhiji/calendar';
import { EVENT_TYPES } from '@zhiji/cases';
import {
  replay,
  view,
  type CaseEvent,
  type CaseView,
  type Duty,
  type DutyView,
  type Program,
  type SettledNorm,
} from '@zhiji/law';
import { settledChoice } from '../../packages/law/src/settle.ts';
import { answered, at } from './law-book.ts';
import { sampleFact } from './sample-fact.ts';

type Readings = Readonly<Record<string, string>>;
type Events = readonly CaseEvent[];

/** A history in which a norm sets an end, and that end as an official writes it. */
export interface End {
  readonly norm: string;
  readonly due: string;
  readonly events: Events;
  readonly readings?: Readings;
  /** The last of the events is the consent or the report on which a later end rests; it counts while the first end is not over. */
  readonly restsOnLast?: true;
}

export interface Keeping {
  readonly what: string;
  readonly events: Events;
  /** The first instant at which the recording may be disposed of. */
  readonly over: string;
}

export interface Boundaries {
  readonly law: (readings: Readings) => Program;
  /** Every term with a number, with its extension and its other term, under every reading that makes one. */
  readonly terms: readonly End[];
  /** Every internal target with a number: late after its end, and never a breach. */
  readonly targets: readonly End[];
  /** Every class of keeping with a number. */
  readonly keeping?: readonly Keeping[];
}

type OwedNorm = SettledNorm & Duty;
const isDuty = (norm: SettledNorm): norm is OwedNorm => norm.form === 'duty';
const ends = ({ unit }: { readonly unit: string }): boolean =>
  unit !== 'none' && unit !== 'ever' && unit !== 'standard';
const hasTerm = (norm: SettledNorm): norm is OwedNorm => isDuty(norm) && 'period' in norm.due && ends(norm.due.period);

/** What happens just before, at and just after every end a text sets; and what must not move it. */
export function testBoundaries({ law, terms, targets, keeping = [] }: Boundaries): void {
  const programs = new Map<string, Program>();
  const under = (readings: Readings = {}): Program => {
    const name = JSON.stringify(readings);
    const program = programs.get(name) ?? law(readings);
    programs.set(name, program);
    return program;
  };
  const adopted = under();
  const told = terms.map((end) => boundaryOf(end, under(end.readings)));

  void describe('每一个期限的届满', () => {
    void it('有数字的期限及其延长、另定，都有样例', () => {
      const lacking = adopted.norms.filter(hasTerm).flatMap((norm) => {
        const own = told.filter(({ end }) => end.norm === norm.id).map(({ open }) => open());
        return [
          ...(own.length > 0 ? [] : [norm.id]),
          ...(!norm.extend || own.some(({ extension }) => extension === 'granted') ? [] : [`${norm.id} 延长`]),
          ...(!norm.instead || own.some(({ due, base }) => due!.at !== base!.at) ? [] : [`${norm.id} 另定`]),
        ];
      });
      assert.deepEqual(lacking, []);
    });
    for (const boundary of told) testTerm(boundary);
  });

  void describe('每一个内部目标的届满', () => {
    void it('有数字的目标都有样例', () =>
      assert.deepEqual(
        adopted.norms
          .filter((norm) => isDuty(norm) && norm.target !== undefined && ends(settledChoice(norm.target.term).period))
          .map(({ id }) => id)
          .filter((id) => !targets.some(({ norm }) => norm === id)),
        [],
      ));
    for (const end of targets) testTarget(boundaryOf(end, under(end.readings)));
  });

  if (keeping.length > 0)
    void describe('保存期限的届满', () => {
      const keptBy = ({ events }: Keeping, asOf: number) =>
        view(adopted, replay(adopted, answered(events), 'c1'), asOf).retention[0]!;
      void it('有数字的保存期限都有样例', () => {
        const shown = keeping.map((sample) => keptBy(sample, 0).winner);
        assert.deepEqual(
          adopted.norms
            .filter((norm) => norm.form === 'keep' && 'period' in norm.least && ends(norm.least.period))
            .filter(({ index }) => !shown.includes(index))
            .map(({ id }) => id),
          [],
        );
      });
      for (const sample of keeping)
        void it(`${sample.what}：最后一日 24:00 之前不可处置，其时即可`, () => {
          const over = at(sample.over);
          const { until } = keptBy(sample, 0);
          assert.equal(typeof until === 'object' && endOfDay(until.lastDay), over);
          assert.deepEqual(
            [-1, 0, 1].map((ms) => keptBy(sample, over + ms).disposable),
            [false, true, true],
          );
        });
    });
}

interface Boundary {
  readonly end: End;
  readonly norm: OwedNorm;
  readonly name: string;
  readonly seen: (events: Events, asOf: number) => CaseView;
  readonly duty: (events: Events, asOf: number) => DutyView;
  /** The duty as it stands before anything is late. */
  readonly open: () => DutyView;
}

function boundaryOf(end: End, program: Program): Boundary {
  const norm = program.norms.filter(isDuty).find(({ id }) => id === end.norm);
  if (!norm) throw new Error(`没有 ${end.norm} 这项义务`);
  const seen = (events: Events, asOf: number) =>
    view(program, replay(program, answered(events), 'c1', norm.scope ?? 'case'), asOf);
  const duty = (events: Events, asOf: number) =>
    seen(events, asOf).duties.find(({ norms }) => norms.includes(norm.index))!;
  return {
    end,
    norm,
    name: [`${norm.article}（${end.norm}）`, ...Object.values(end.readings ?? {}), end.due].join(' '),
    seen,
    duty,
    open: () => duty(end.events, 0),
  };
}

/** What the norm demands, all of it said to have happened at one instant and entered at another. */
const fulfilments = ({ norm, open }: Boundary, when: number, recorded = when): Events =>
  norm.must.map((match, i) => ({
    ...sampleFact(match, {
      id: `made/${i}`,
      at: when,
      subject: open().object.id,
      objects: { [norm.per]: open().object.id },
      by: { id: `p-${i}`, role: 'officer' },
    }),
    recorded,
  }));

function testTerm(boundary: Boundary): void {
  const { end, norm, name, seen, duty, open } = boundary;
  const { events } = end;
  const later = (when: number) => when + 400 * MS_PER_DAY;
  void it(`${name}：前一毫秒、届满之时、后一毫秒`, () => {
    const due = open().due!.at;
    assert.equal(printDueInstant(due), end.due);
    const doneAt = (when: number) => duty([...events, ...fulfilments(boundary, when)], when + MS_PER_DAY).status;
    assert.deepEqual([doneAt(due - 1), doneAt(due), doneAt(due + 1)], ['done', 'done', 'doneLate']);
    const undone = (asOf: number) => duty(events, asOf).status;
    assert.deepEqual([undone(due - 1), undone(due), undone(due + 1)], ['open', 'open', 'overdue']);
    assert.equal(duty(events, due + 1).breachAt, due);
  });
  void it(`${name}：期限之内所办而后补记的，${norm.clock === 'trusted' ? '以记载时间为准' : '以发生时间为准'}`, () => {
    const due = open().due!.at;
    const entered = (recorded: number) =>
      duty([...events, ...fulfilments(boundary, due, recorded)], later(recorded)).status;
    assert.deepEqual(
      [entered(due), entered(due + 1)],
      norm.clock === 'trusted' ? ['done', 'doneLate'] : ['done', 'done'],
    );
  });
  void it(`${name}：重复登记、倒着登记、迟些登记和无关的事实，都不移动届满`, () => {
    const due = open().due!.at;
    const stands = (log: Events) => [due, due + 1].map((asOf) => plain(duty(log, asOf)));
    const expected = stands(events);
    assert.deepEqual(stands([...events, ...events]), expected);
    assert.deepEqual(stands(events.toReversed()), expected);
    assert.deepEqual(stands(events.map((event) => ({ ...event, recorded: later(event.recorded) }))), expected);
    const others = irrelevantTo(boundary, Math.min(...events.map((event) => event.at)) - MS_PER_DAY);
    assert.deepEqual(stands([...others, ...events]), expected);
    assert.deepEqual(stands([...events, ...others]), expected);
    assert.ok(others.length > 0 && seen(others, due).duties.every(({ norms }) => !norms.includes(norm.index)));
  });
  if (end.restsOnLast)
    void it(`${name}：所据的同意或者报告，首个届满之时有效，其后一毫秒无效`, () => {
      const first = open().base!.at;
      const given = events.at(-1)!;
      const state = (when: number) =>
        duty([...events.slice(0, -1), { ...given, at: when, recorded: when }], 0).extension;
      assert.deepEqual([state(first - 1), state(first), state(first + 1)], ['granted', 'granted', 'tooLate']);
    });
}

/** Facts the norm does not hear of: one of every kind, about the same object. */
function irrelevantTo({ norm, open }: Boundary, when: number): Events {
  const mentioned = JSON.stringify(norm);
  return EVENT_TYPES.filter(
    (type) => /^(device|person|period|regulation)\./.test(type) && !mentioned.includes(type),
  ).map((type, i) => sampleFact({ type }, { id: `other/${i}`, at: when, objects: { [norm.per]: open().object.id } }));
}

function testTarget({ end, norm, name, seen, duty }: Boundary): void {
  void it(`${name}：届满之时不算超期，其后一毫秒算，均不是违规`, () => {
    const target = (asOf: number) => seen(end.events, asOf).targets.find(({ norms }) => norms.includes(norm.index))!;
    const { due } = target(0);
    assert.equal(printDueInstant(due), end.due);
    assert.deepEqual(
      [-1, 0, 1].map((ms) => {
        const { status, breachAt } = duty(end.events, due + ms);
        return [target(due + ms).late, status, breachAt];
      }),
      [false, false, true].map((late) => [late, 'open', undefined]),
    );
  });
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner === Infinity ? 'Infinity' : inner));
