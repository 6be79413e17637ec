import { objectOf, type CaseEvent, type Scope } from '@zhiji/law';
import { ANYWHERE, OF_THE_AGENCY, placesOf, touchesOf, type Hearing } from './hearing.ts';
import { EVENTS } from './events/index.ts';
import { EVENT_TYPES } from './vocabulary.ts';

/** 历史 – the facts that are judged together: those of one case, or those of the agency itself. */
export interface History {
  /** The case id, or the name given to the agency. */
  readonly id: string;
  readonly scope: Scope;
  readonly events: readonly CaseEvent[];
}

const caseOf = (event: CaseEvent): string | undefined => objectOf(event, 'case');

/** The types of the facts that are an agency's own. */
export const AGENCY_EVENT_TYPES: readonly string[] = EVENT_TYPES.filter((type) =>
  OF_THE_AGENCY.has(EVENTS[type].subject),
);

const isOfTheAgency = ({ objects }: Pick<CaseEvent, 'objects'>): boolean =>
  objects.some(({ type, role }) => role === 'subject' && OF_THE_AGENCY.has(type));

/**
 * The histories in a journal: each case in order of appearance, with the agency's own facts that count in it (all that name no case where there is
 * one case only), then the agency's own. A journal that names no case is the history of one, without a name.
 */
export function historiesOf(events: readonly CaseEvent[], agency: string, hearing: Hearing): readonly History[] {
  const own = events.filter(isOfTheAgency);
  const ofCases = Map.groupBy(events, caseOf);
  ofCases.delete(undefined);
  const cases = [...ofCases].map(([id, facts]): History => {
    if (ofCases.size === 1) return { id: id!, scope: 'case', events };
    const places = new Set([ANYWHERE, ...facts.flatMap(touchesOf)]);
    const counts = (event: CaseEvent) =>
      caseOf(event) === id ||
      (caseOf(event) === undefined && placesOf(event, hearing).some((place) => places.has(place)));
    return { id: id!, scope: 'case', events: events.filter(counts) };
  });
  return [
    ...(cases.length > 0 ? cases : [{ id: 'case', scope: 'case', events } as const]),
    ...(own.length > 0 ? [{ id: agency, scope: 'agency', events: own } as const] : []),
  ];
}
