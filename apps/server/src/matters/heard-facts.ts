import { ANYWHERE, hearingOf, placeOfCase, placesOf, type Hearing } from '@zhiji/cases';
import { step, type CaseEvent, type Program } from '@zhiji/law';
import type { LiveCase } from '../cases/case-store.ts';
import type { PlacedFact } from './agency-facts.ts';

const NONE: readonly CaseEvent[] = [];

/** 案件所闻的机关事实: the agency's own facts by the place where they count under one law. It only grows. */
export class HeardFacts {
  readonly hearing: Hearing;
  readonly #places = new Map<string, CaseEvent[]>();
  #count = 0;

  constructor(program: Program, facts: readonly PlacedFact[] = []) {
    this.hearing = hearingOf(program);
    this.follow(facts);
  }

  /** Takes in what `facts` has more than when it last looked. */
  follow(facts: readonly PlacedFact[]): this {
    for (const { event: fact } of facts.slice(this.#count))
      for (const place of placesOf(fact, this.hearing)) {
        const there = this.#places.get(place);
        if (there) there.push(fact);
        else this.#places.set(place, [fact]);
      }
    this.#count = facts.length;
    return this;
  }

  at(place: string): readonly CaseEvent[] {
    return this.#places.get(place) ?? NONE;
  }

  /** What counts in a case, each once. */
  in(live: LiveCase): readonly CaseEvent[] {
    return [...new Set(placesIn(live).flatMap((place) => this.at(place)))];
  }
}

/** Where the facts that count in a case stand. */
const placesIn = ({ id, touches }: LiveCase): readonly string[] => [ANYWHERE, placeOfCase(id), ...touches];

/** The case with those of the agency's own facts that count in it and that it has not heard yet. */
export function hear(live: LiveCase, facts: HeardFacts): LiveCase {
  const news = placesIn(live).filter((place) => facts.at(place).length > (live.heard.get(place) ?? 0));
  if (news.length === 0) return live;
  const heard = new Map(live.heard);
  const foreign = new Set(live.foreign);
  let { law } = live;
  for (const place of news) {
    const there = facts.at(place);
    for (const fact of there.slice(heard.get(place) ?? 0)) {
      law = step(live.program, law, fact).state;
      foreign.add(fact.id);
    }
    heard.set(place, there.length);
  }
  return { ...live, law, heard, foreign };
}
