// A flat case: 24 duties, each raised at once, owed or not, done or not, in four kinds of terms. Numbers come from a seed.
import { calendar, days, due, hours, STATE_COUNCIL_NOTICES, workdays, type Term } from '@zhiji/calendar';
import type { CaseEvent } from '@zhiji/law';
import { at } from '@zhiji/testkit';

export const DUTIES = 24;
export const NOW = at('2026-03-02 09:00');
export const CALENDAR = calendar(STATE_COUNCIL_NOTICES);

const TERMS: readonly Term[] = [hours(24), workdays(2), workdays(5), days(30)];
export const termOf = (duty: number): Term => TERMS[duty % TERMS.length]!;
export const dueOf = (duty: number, begun: number): number => due(termOf(duty), begun, { bounds: 'act' }, CALENDAR)!.at;

/** What a rule engine is given: `begun3`, `applies3`, `done3`, `due3` and `now`. */
export type FlatFacts = Record<string, number | boolean | null>;

/** What is said of one duty, in the same words by everyone. */
export interface Told {
  readonly status: 'notApplicable' | 'done' | 'doneLate' | 'open' | 'overdue';
  readonly done: number | null;
  /** Absent where the duty does not apply: then nothing hangs on it. */
  readonly due: number | null;
}

export interface FlatCase {
  readonly log: readonly CaseEvent[];
  /** The same facts as a rule engine holds them, dues ready. */
  readonly held: FlatFacts;
}

/** The log of a case as flat facts, its dues counted. */
export function flatten(log: readonly CaseEvent[]): FlatFacts {
  const facts: FlatFacts = { now: NOW };
  for (let duty = 0; duty < DUTIES; duty++) facts[`done${duty}`] = null;
  for (const { type, at: when, data } of log) {
    const [kind, duty] = type.split('.') as [string, string];
    facts[`${kind}${duty}`] = when;
    if (kind !== 'begun') continue;
    facts[`applies${duty}`] = data['applies'] as boolean;
    facts[`due${duty}`] = dueOf(Number(duty), when);
  }
  return facts;
}

const HOUR = 3_600_000;

export function flatCases(count: number): readonly FlatCase[] {
  const random = randomFrom(24);
  const within = (span: number) => Math.floor(random() * span) * 1000;
  return Array.from({ length: count }, (): FlatCase => {
    const log: CaseEvent[] = [];
    const add = (type: string, when: number, data: CaseEvent['data'] = {}) =>
      log.push({
        id: `e${log.length}`,
        type,
        at: when,
        recorded: when,
        by: { id: 'p-1', role: 'officer' },
        objects: [{ type: 'case', id: 'c', role: 'subject' }],
        data,
      });
    for (let duty = 0; duty < DUTIES; duty++) {
      const begun = NOW - within(40 * 24 * 3600);
      add(`begun.${duty}`, begun, { applies: random() < 0.85 });
      const done = begun + HOUR + within(12 * 24 * 3600);
      if (random() < 0.7 && done <= NOW) add(`done.${duty}`, done);
    }
    return { log, held: flatten(log) };
  });
}

/** mulberry32: numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
