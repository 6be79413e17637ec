import type { QueryOf, ROUTES } from '@zhiji/contract';

/** 检索条件 of the list of cases, as they stand in the address. */
export type CaseFilter = { readonly [N in (typeof NAMES)[number]]?: string | undefined };

type Query = Omit<QueryOf<typeof ROUTES.cases>, 'cursor' | 'limit'>;

const NAMES = ['search', 'party', 'place', 'eventType', 'number', 'from', 'to', 'status', 'stage', 'sort', 'order'] as const satisfies readonly (keyof Query)[];

/** The address is text: a sort it does not know is refused by the server. */
export function filtersIn(search: URLSearchParams): Query {
  return Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));
}

/** 已存条件 */
export interface SavedFilter {
  readonly name: string;
  readonly filter: CaseFilter;
}
