import { queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { call } from '../client/call.ts';
import { ofCase } from '../client/queries.ts';

export type RegulationRow = AnswerOf<typeof ROUTES.regulations>['items'][number];
export type Regulation = AnswerOf<typeof ROUTES.regulation>;
export type RegulationArticle = Regulation['chapters'][number]['articles'][number];
export type Reading = Regulation['readings'][number];
export type AgencyMatters = AnswerOf<typeof ROUTES.agencyMatters>;
export type Reassessment = AgencyMatters['reassessments'][number];
export type VerdictChange = AnswerOf<typeof ROUTES.caseReassessments>['items'][number]['changes'][number];

export const regulationsQuery = queryOptions({
  queryKey: ['regulations'],
  queryFn: async ({ signal }) => (await call(ROUTES.regulations, {}, signal)).items,
});

export const regulationQuery = (code: string) =>
  queryOptions({
    queryKey: ['regulations', code],
    queryFn: ({ signal }) => call(ROUTES.regulation, { params: { code } }, signal),
  });

/** Asked again every second while cases are still being judged anew. */
export const agencyMattersQuery = queryOptions({
  queryKey: ['agency', 'matters'],
  queryFn: ({ signal }) => call(ROUTES.agencyMatters, {}, signal),
  refetchInterval: ({ state }) => (state.data?.reassessments.some(isRunning) ? 1000 : 60_000),
});

export const isRunning = ({ finishedAt }: Reassessment): boolean => finishedAt === null;

/** Asked once more when all has been judged. */
export const changesQuery = ({ law, former, finishedAt }: Reassessment, cursor?: string) =>
  queryOptions({
    queryKey: ['agency', 'changes', law, former, cursor, finishedAt],
    queryFn: ({ signal }) =>
      call(
        ROUTES.reassessmentChanges,
        {
          params: { law },
          query: { limit: 50, ...(former === null ? {} : { former }), ...(cursor === undefined ? {} : { cursor }) },
        },
        signal,
      ),
  });

export const caseChangesQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...ofCase(caseId), 'reassessments'],
    queryFn: async ({ signal }) => (await call(ROUTES.caseReassessments, { params: { caseId } }, signal)).items,
  });
