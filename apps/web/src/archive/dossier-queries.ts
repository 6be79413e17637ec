import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { call } from '../client/call.ts';

export type DossierRow = AnswerOf<typeof ROUTES.dossiers>['items'][number];

type Query = QueryOf<typeof ROUTES.dossiers>;

export const dossiersQuery = (query: Query) =>
  queryOptions({
    queryKey: ['dossiers', query],
    queryFn: ({ signal }) => call(ROUTES.dossiers, { query }, signal),
    refetchInterval: 60_000,
  });

/** 检索条件, as they stand in the address. */
export type DossierFilter = Omit<Query, 'cursor' | 'limit'>;

const NAMES = [
  'status',
  'state',
  'retention',
  'search',
  'from',
  'to',
  'sort',
  'order',
] as const satisfies readonly (keyof DossierFilter)[];

/** The address is text: what the contract does not know in it is refused by the server. */
export const dossierFilterIn = (search: URLSearchParams): DossierFilter =>
  Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));

/** 保管期限 as archived dossiers say it (DA/T 13-2022). */
export const RETENTIONS = [
  { value: 'Y', label: '永久' },
  { value: 'D30', label: '30年' },
  { value: 'D10', label: '10年' },
] as const;

/** Archived after its time. */
export const isLate = ({ due, archivedAt }: Pick<DossierRow, 'due' | 'archivedAt'>): boolean =>
  due !== null && archivedAt !== null && Date.parse(archivedAt) > Date.parse(due);
