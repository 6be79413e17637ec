import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { call } from '../client/call.ts';
import { ofCase } from '../client/queries.ts';

export type Comparison = AnswerOf<typeof ROUTES.compareCase>;
export type Cell = Comparison['rows'][number]['cells'][string][number];

export const comparisonQuery = (caseId: string, regimes: readonly string[]) =>
  queryOptions({
    queryKey: [...ofCase(caseId), 'comparison', regimes],
    queryFn: ({ signal }) =>
      call(ROUTES.compareCase, { params: { caseId }, query: { with: regimes.join(',') } }, signal),
    enabled: regimes.length > 0,
  });
