import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { eventTitle, type EventType } from '@zhiji/cases';
import { ROUTES } from '@zhiji/contract';
import { factGist } from '../case/fact-gist.ts';
import { call } from '../client/call.ts';
import { casesQuery, peopleQuery, type Entry } from '../client/queries.ts';
import { agencyMattersQuery } from '../regulation/regulation-queries.ts';
import { useActing } from '../shell/acting.tsx';
import type { AgencyChoice } from './agency-act.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const MOST = 200;

const factsQuery = (type: EventType) =>
  queryOptions({
    queryKey: ['agency', 'facts', 'made', type],
    queryFn: async ({ signal }) => (await call(ROUTES.agencyFacts, { query: { type, limit: MOST } }, signal)).items,
  });

/** What can be chosen where an order about the agency names something, the latest first; undefined while it is being asked for. */
export function useAgencyChoices(from: AgencyChoice | undefined): readonly Choice[] | undefined {
  const { me } = useActing();
  const { data: staff } = useQuery({ ...peopleQuery, enabled: from === 'staff' || from === 'units' });
  const { data: matters } = useQuery({ ...agencyMattersQuery, enabled: from === 'texts' });
  const { data: cases, isError: shut } = useQuery({ ...casesQuery({ limit: MOST }), enabled: from === 'cases' });
  const made = useQueries({ queries: typeof from === 'object' ? from.facts.map(factsQuery) : [] });
  switch (from) {
    case undefined:
      return [];
    case 'staff':
      return staff?.map(({ id, name, unit }) => ({ value: id, label: unit ? `${name}（${unit}）` : name }));
    case 'units':
      return staff && unitsOf(me.agency.name, staff);
    case 'texts':
      return matters?.adoptions.map(({ code, title }) => ({ value: code, label: `《${title}》` }));
    case 'cases':
      // Whoever does not read cases chooses none.
      if (shut) return [];
      return cases?.items.map(({ id, title, number }) => ({
        value: id,
        label: [number, title].filter(Boolean).join(' '),
      }));
    default:
      return made.every(({ data }) => data) ? made.flatMap(({ data }) => data!.map(choiceOf)) : undefined;
  }
}

/** The agency as a whole, then its units. */
const unitsOf = (agency: string, staff: readonly { readonly unit: string | null }[]): readonly Choice[] =>
  [...new Set([agency, ...staff.flatMap(({ unit }) => unit ?? [])])].map((unit) => ({ value: unit, label: unit }));

function choiceOf(entry: Entry): Choice {
  const value = entry.objects.find(({ role }) => role === 'subject')!.id;
  return { value, label: factGist(entry, 60) || eventTitle(entry.type) };
}
