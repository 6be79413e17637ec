import { initialState, step, type CaseEvent, type CaseState, type Program } from '@zhiji/law';
import type { PlacedFact, ReadFacts } from './agency-facts.ts';
import { HeardFacts } from './heard-facts.ts';

/** 机关事务 in memory: the agency's own facts as far as they were read, and what the law makes of them. */
export class AgencyMatters {
  readonly #agency: string;
  readonly #read: (after: number) => Promise<ReadFacts>;
  readonly #program: () => Program;
  #facts: readonly CaseEvent[] = [];
  #general: readonly PlacedFact[] = [];
  #readUpTo = -1;
  #heard: { readonly program: Program; readonly facts: HeardFacts } | undefined;
  #judged: { readonly program: Program; readonly state: CaseState; readonly facts: number } | undefined;

  constructor(agency: string, read: (after: number) => Promise<ReadFacts>, program: () => Program) {
    this.#agency = agency;
    this.#read = read;
    this.#program = program;
  }

  /** Every fact up to the last committed one. */
  async facts(): Promise<readonly CaseEvent[]> {
    const { facts, upTo } = await this.#read(this.#readUpTo);
    // Two callers may have read the same facts: each counts once.
    const more = facts.filter(({ leafIndex }) => leafIndex > this.#readUpTo);
    if (more.length > 0) {
      this.#facts = [...this.#facts, ...more.map(({ event }) => event)];
      this.#general = [...this.#general, ...more.filter(({ inCase }) => !inCase)];
    }
    this.#readUpTo = Math.max(this.#readUpTo, upTo);
    return this.#facts;
  }

  /** Those that stand in no case, as far as they were read: every one that was recorded and `facts` asked for since. */
  get general(): readonly PlacedFact[] {
    return this.#general;
  }

  /** The same by where they count in cases under a law. */
  heard(program: Program): HeardFacts {
    if (program !== this.#program()) return new HeardFacts(program, this.#general);
    if (this.#heard?.program !== program) this.#heard = { program, facts: new HeardFacts(program) };
    return this.#heard.facts.follow(this.#general);
  }

  /** What the law in force makes of them. */
  async state(): Promise<{ readonly program: Program; readonly state: CaseState }> {
    const facts = await this.facts();
    const program = this.#program();
    const held = this.#judged?.program === program ? this.#judged : undefined;
    let state = held?.state ?? initialState(this.#agency, 'agency');
    for (const fact of facts.slice(held?.facts ?? 0)) state = step(program, state, fact).state;
    this.#judged = { program, state, facts: facts.length };
    return { program, state };
  }
}
