import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import type { TermIn } from '@zhiji/terms';
import { call } from './call.ts';

export type Me = AnswerOf<typeof ROUTES.me>;
export type Person = AnswerOf<typeof ROUTES.people>['items'][number];
export type OpenedCase = AnswerOf<typeof ROUTES.case>;
export type Assessment = OpenedCase['assessment'];
export type Entry = AnswerOf<typeof ROUTES.journal>['items'][number];
export type CaseRow = AnswerOf<typeof ROUTES.cases>['items'][number];
export type Debt = AnswerOf<typeof ROUTES.debts>['items'][number];
export type ApprovalRow = AnswerOf<typeof ROUTES.approvals>['items'][number];
export type RecordingRow = AnswerOf<typeof ROUTES.recordings>['items'][number];

/** Keys begin with what they are about, so that a change of a case makes everything seen of it stale. */
export const ofCase = (caseId: string) => ['case', caseId] as const;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(ROUTES.me, {}, signal),
  staleTime: Infinity,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async ({ signal }) => (await call(ROUTES.people, {}, signal)).items,
  staleTime: 600_000,
});

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: async ({ signal }) => (await call(ROUTES.templates, {}, signal)).items,
  staleTime: Infinity,
});

export const paperDemandsQuery = (form: TermIn<'FORMS'>) =>
  queryOptions({
    queryKey: ['paper-demands', form],
    queryFn: ({ signal }) => call(ROUTES.paperDemands, { params: { form } }, signal),
  });

export const workbenchQuery = queryOptions({
  queryKey: ['workbench'],
  queryFn: ({ signal }) => call(ROUTES.workbench, {}, signal),
});

export const debtsQuery = (query: QueryOf<typeof ROUTES.debts>) =>
  queryOptions({ queryKey: ['debts', query], queryFn: ({ signal }) => call(ROUTES.debts, { query }, signal) });

export const casesQuery = (query: QueryOf<typeof ROUTES.cases>) =>
  queryOptions({ queryKey: ['cases', query], queryFn: ({ signal }) => call(ROUTES.cases, { query }, signal) });

export const approvalsQuery = (query: QueryOf<typeof ROUTES.approvals>) =>
  queryOptions({ queryKey: ['approvals', query], queryFn: ({ signal }) => call(ROUTES.approvals, { query }, signal) });

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...ofCase(caseId), 'whole'],
    queryFn: ({ signal }) => call(ROUTES.case, { params: { caseId }, query: {} }, signal),
    refetchInterval: 60_000,
  });

export const journalQuery = (caseId: string) =>
  infiniteQueryOptions({
    queryKey: [...ofCase(caseId), 'journal'],
    queryFn: ({ signal, pageParam }) =>
      call(
        ROUTES.journal,
        { params: { caseId }, query: { limit: 200, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const recordingsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [...ofCase(caseId), 'recordings'],
    queryFn: ({ signal }) => call(ROUTES.recordings, { query: { caseId, limit: 200 } }, signal),
  });

export const explanationQuery = (
  caseId: string,
  verdict: { readonly norm: number; readonly object: string; readonly trigger?: string },
) =>
  queryOptions({
    queryKey: [...ofCase(caseId), 'explanation', verdict],
    queryFn: ({ signal }) => call(ROUTES.explain, { params: { caseId }, query: verdict }, signal),
  });
