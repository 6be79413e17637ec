import type { CaseEvent, Scope } from '@zhiji/law';
import { EVENTS } from './events/index.ts';
import { EVENT_TYPES } from './vocabulary.ts';

/** 历史 – the facts that are judged together: those of one case, or those of the agency itself. */
export interface History {
  /** The case id, or the name given to the agency. */
  readonly id: string;
  readonly scope: Scope;
  readonly events: readonly CaseEvent[];
}

/** Subjects whose facts are the agency's own, also where they name a case. */
const OF_THE_AGENCY: ReadonlySet<string> = new Set([
  'agency',
  'unit',
  'person',
  'device',
  'period',
  'clue',
  'regulation',
]);

const caseOf = ({ objects }: CaseEvent): string | undefined => objects.find(({ type }) => type === 'case')?.id;

/** The types of the facts that are an agency's own. */
export const AGENCY_EVENT_TYPES: readonly string[] = EVENT_TYPES.filter((type) =>
  OF_THE_AGENCY.has(EVENTS[type].subject),
);

const isOfTheAgency = ({ objects }: Pick<CaseEvent, 'objects'>): boolean =>
  objects.some(({ type, role }) => role === 'subject' && OF_THE_AGENCY.has(type));

/**
 * The histories in a journal: each case in order of appearance, with the facts that name no case (they count in every one), then the agency's
 * own. A journal that names no case is the history of one, without a name.
 */
export function historiesOf(events: readonly CaseEvent[], agency: string): readonly History[] {
  const cases = new Map<string, CaseEvent[]>();
  const general: CaseEvent[] = [];
  const own: CaseEvent[] = [];
  for (const event of events) {
    if (isOfTheAgency(event)) own.push(event);
    const id = caseOf(event);
    if (id === undefined) {
      general.push(event);
      for (const list of cases.values()) list.push(event);
      continue;
    }
    const list = cases.get(id);
    if (list) list.push(event);
    else cases.set(id, [...general, event]);
  }
  return [
    ...[...(cases.size > 0 ? cases : [['case', general] as const])].map(([id, list]): History => ({
      id,
      scope: 'case',
      events: list,
    })),
    ...(own.length > 0 ? [{ id: agency, scope: 'agency', events: own } as const] : []),
  ];
}
