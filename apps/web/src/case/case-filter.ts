import type { QueryOf, ROUTES } from '@zhiji/contract';

/** 检索条件 of the list of cases, as they stand in the address. */
export type CaseFilter = {
  readonly [N in Exclude<(typeof NAMES)[number], 'mine'>]?: string | undefined;
} & { readonly mine?: boolean | undefined };

type Query = Omit<QueryOf<typeof ROUTES.cases>, 'cursor' | 'limit'>;

const NAMES = [
  'search',
  'party',
  'place',
  'eventType',
  'number',
  'from',
  'to',
  'status',
  'stage',
  'mine',
  'sort',
  'order',
] as const satisfies readonly (keyof Query)[];

/** The address is text: what the contract does not know in it is refused by the server. */
export function filtersIn(search: URLSearchParams): Query {
  return Object.fromEntries(
    NAMES.flatMap((name) => (search.get(name) ? [[name, name === 'mine' ? true : search.get(name)!]] : [])),
  );
}

/** 已存条件 */
export interface SavedFilter {
  readonly name: string;
  readonly filter: CaseFilter;
}
