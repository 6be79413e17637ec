import type { CaseEvent } from '@zhiji/law';
import { at } from '@zhiji/testkit';
import { CASE, type Told } from './fact.ts';
import { HOUR } from './day.ts';

/** mulberry32 */
export function dice(state: number) {
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: (share: number) => next() < share,
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
    /** A time between two, often exactly on an edge. */
    between: (from: number, to: number, ...edges: readonly number[]) =>
      edges.length > 0 && next() < 0.25
        ? edges[Math.floor(next() * edges.length)]! + Math.floor(next() * 3) - 1
        : from + Math.floor(next() * (to - from)),
  };
}
export type Dice = ReturnType<typeof dice>;

/** One fact, once as the kernel reads it and once as the oracle does. */
export interface Entry {
  readonly event: CaseEvent;
  readonly told: Told;
}

const told = ({ type, at, recorded, objects, data }: CaseEvent): Told => ({
  type,
  at,
  recorded,
  about: objects.map((object) => `${object.type}:${object.id}`),
  data,
});

interface More {
  readonly about?: readonly string[];
  readonly recorded?: number;
}

/** Facts of one small history, of a case or of the agency itself. */
export class History {
  readonly #events: CaseEvent[] = [];
  readonly #of: readonly string[];
  constructor(scope: 'case' | 'agency') {
    this.#of = scope === 'case' ? [CASE] : [];
  }
  add(
    type: string,
    when: number,
    subject: string,
    data: Readonly<Record<string, unknown>> = {},
    { about = [], recorded = when }: More = {},
  ): void {
    const objects = [...new Set([subject, ...this.#of, ...about])].map((named, i) => {
      const [kind, id] = named.split(':');
      return { type: kind!, id: id!, role: i === 0 ? 'subject' : 'about' } as const;
    });
    const by = { id: `p-${String(data['role'] ?? 'officer')}`, role: 'officer' };
    this.#events.push({ id: `e${this.#events.length}`, type, at: when, recorded, by, objects, data });
  }
  /** Entered in another order than it happened. */
  entered(random: Dice): readonly Entry[] {
    return this.#events
      .map((event) => ({ event, told: told(event), key: random.between(0, 1e9) }))
      .toSorted((a, b) => a.key - b.key);
  }
}

/** Instants around festivals and ordinary weeks of 2025. */
export const somewhen = (random: Dice): number =>
  random.pick([
    at('2025-01-24 09:00'),
    at('2025-03-03 09:00'),
    at('2025-04-28 09:00'),
    at('2025-09-26 09:00'),
    at('2025-12-27 09:00'),
  ]) + random.between(0, 8 * 24 * HOUR);

/** Answers a finding now and then: yes, no, taken back, at the place or for the whole case. */
export function mayFind(
  random: Dice,
  history: History,
  finding: string,
  when: number,
  places: readonly string[],
  share: number,
): void {
  for (let i = 0; i < 2; i++) {
    if (!random.chance(share)) continue;
    const place = random.pick([...places, undefined]);
    const value = random.pick([true, false, false, 'unknown']);
    history.add(
      'finding.made',
      when + random.between(-5 * HOUR, 60 * HOUR),
      CASE,
      { finding, value },
      { about: place ? [place] : [] },
    );
  }
}
