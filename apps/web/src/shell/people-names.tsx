import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../client/queries.ts';

/** Names of people of the agency by their identifiers; one unknown keeps what it was called by. */
export function PeopleNames({ ids }: { readonly ids: readonly string[] }) {
  const { data: staff, error } = useQuery(peopleQuery);
  if (!staff && !error) return null;
  return ids.map((id) => staff?.find((person) => person.id === id)?.name ?? id).join('、');
}
