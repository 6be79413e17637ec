import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type QueryOf } from '@zhiji/contract';
import { call } from '../client/call.ts';

export const agencyFactsQuery = (query: QueryOf<typeof ROUTES.agencyFacts>) =>
  queryOptions({
    queryKey: ['agency', 'facts', query],
    queryFn: ({ signal }) => call(ROUTES.agencyFacts, { query }, signal),
  });
