import { useQuery } from '@tanstack/react-query';
import { PACKS } from '@zhiji/regulations';
import { findTerm } from '@zhiji/terms';
import { peopleQuery } from '../client/queries.ts';

interface AboutProps {
  readonly object: { readonly type: string; readonly id: string };
}

/** What a matter of the agency is about: a person and a text by name, everything else by its kind. */
export function About({ object: { type, id } }: AboutProps) {
  const { data: staff } = useQuery(peopleQuery);
  const name = type === 'person' ? staff?.find((person) => person.id === id)?.name : undefined;
  if (type === 'regulation' && PACKS[id]) return `《${PACKS[id].title}》`;
  return (
    name ??
    (type === 'case' || type === 'agency' ? '本机关' : `${findTerm(type)?.zh ?? type} ${id.length > 20 ? '' : id}`)
  );
}
