import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { call } from '../client/call.ts';

export type AccessRow = AnswerOf<typeof ROUTES.accesses>['items'][number];
export type AccessAnswer = AnswerOf<typeof ROUTES.access>['answers'][number];
export type RegisterLine = AnswerOf<typeof ROUTES.accessRegister>['items'][number];
export type RegisterQuery = QueryOf<typeof ROUTES.accessRegister>;

export const accessesQuery = (query: QueryOf<typeof ROUTES.accesses>) =>
  queryOptions({
    queryKey: ['accesses', 'list', query],
    queryFn: ({ signal }) => call(ROUTES.accesses, { query }, signal),
    refetchInterval: 60_000,
  });

export const accessQuery = (accessId: string) =>
  queryOptions({
    queryKey: ['accesses', 'one', accessId],
    queryFn: ({ signal }) => call(ROUTES.access, { params: { accessId } }, signal),
    refetchInterval: 60_000,
  });

export const registerQuery = (query: RegisterQuery) =>
  queryOptions({
    queryKey: ['accesses', 'register', query],
    queryFn: ({ signal }) => call(ROUTES.accessRegister, { query }, signal),
  });
