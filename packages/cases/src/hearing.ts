import { objectOf, type CaseEvent, type Program } from '@zhiji/law';

/** Subjects whose facts are the agency's own, also where they name a case. */
export const OF_THE_AGENCY: ReadonlySet<string> = new Set([
  'agency',
  'unit',
  'person',
  'device',
  'period',
  'clue',
  'regulation',
]);

/** 案件所闻 – which types of facts matter to cases under a law, and which of them wherever they happened. */
export interface Hearing {
  readonly types: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
}

/** What the norms for cases are raised by and listen to, in any of the programs. */
export function hearingOf(...programs: readonly Program[]): Hearing {
  const types = new Set<string>();
  const anywhere = new Set<string>();
  for (const { norms, onTrigger, onFact } of programs) {
    const isForCases = ({ norm }: { readonly norm: number }) => norms[norm]!.scope !== 'agency';
    for (const [type, raised] of onTrigger)
      for (const { per } of raised.filter(isForCases)) {
        types.add(type);
        if (per === 'case') anywhere.add(type);
      }
    for (const [key, listeners] of onFact)
      for (const listener of listeners.filter(isForCases)) {
        const type = key.split('/')[0]!;
        types.add(type);
        if (listener.anywhere) anywhere.add(type);
      }
  }
  return { types, anywhere };
}

/** The place of facts that count in every case. */
export const ANYWHERE = '*';

/**
 * Where one of the agency's own facts counts: in the case it names; else, as far as the law hears it in cases, in every case or in those that
 * touch one of its objects.
 */
export function placesOf(fact: Pick<CaseEvent, 'type' | 'objects'>, { types, anywhere }: Hearing): readonly string[] {
  const named = objectOf(fact, 'case');
  if (named !== undefined) return [placeOfCase(named)];
  if (anywhere.has(fact.type)) return [ANYWHERE];
  return types.has(fact.type) ? touchesOf(fact) : [];
}

export const placeOfCase = (id: string): string => `case/${id}`;

/** What a fact of a case touches of the agency's own matters: the agency's facts about it count in that case. */
export const touchesOf = ({ objects }: Pick<CaseEvent, 'objects'>): readonly string[] =>
  objects.flatMap(({ type, id }) => (OF_THE_AGENCY.has(type) || type === 'activity' ? [`${type}/${id}`] : []));
