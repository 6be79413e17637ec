import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { call } from '../client/call.ts';
import { isErasing } from './disposal-state.ts';

export type DueRow = AnswerOf<typeof ROUTES.disposable>['items'][number];
export type DisposalRow = AnswerOf<typeof ROUTES.disposals>['items'][number];
export type DisposalsQuery = QueryOf<typeof ROUTES.disposals>;

export const dueQuery = (query: QueryOf<typeof ROUTES.disposable>) =>
  queryOptions({
    queryKey: ['disposals', 'due', query],
    queryFn: ({ signal }) => call(ROUTES.disposable, { query }, signal),
    refetchInterval: 60_000,
  });

/** Looked at again soon while bytes are still to leave the vault. */
export const disposalsQuery = (query: DisposalsQuery) =>
  queryOptions({
    queryKey: ['disposals', 'list', query],
    queryFn: ({ signal }) => call(ROUTES.disposals, { query }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isErasing) ? 4_000 : 60_000),
  });
