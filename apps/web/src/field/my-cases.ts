import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  caseQuery,
  casesQuery,
  journalQuery,
  peopleQuery,
  templatesQuery,
  type CaseRow,
  type OpenedCase,
} from '../client/queries.ts';
import { useEffect } from 'react';

import { adoptedLawQuery } from './adopted-law.ts';

/** My cases that still go on, those with the nearest due first; as many as anybody carries about. */
export const myCasesQuery = casesQuery({
  mine: true,
  status: 'lead,open,concluded',
  sort: 'nextDue',
  order: 'asc',
  limit: 12,
});

export interface MyCase extends OpenedCase {
  readonly caseId: string;
}

export interface MyCases {
  /** Undefined until the list is known. */
  readonly rows: readonly CaseRow[] | undefined;
  readonly opened: readonly MyCase[];
  readonly error: Error | null;
}

/** 我的案件, fetched with their journals so that each can be gone on with when the line is lost. */
export function useMyCases(): MyCases {
  const queries = useQueryClient();
  const { data, error } = useQuery({ ...myCasesQuery, gcTime: Infinity });
  const rows = data?.items;
  const opened = useQueries({
    queries: (rows ?? []).map(({ id }) => ({ ...caseQuery(id), gcTime: Infinity })),
  });
  const code = opened.find((one) => one.data)?.data?.regulation.code;
  useEffect(() => {
    if (code) void queries.prefetchQuery({ ...adoptedLawQuery(code), gcTime: Infinity });
  }, [code, queries]);
  useEffect(() => {
    void queries.prefetchQuery({ ...peopleQuery, gcTime: Infinity });
    void queries.prefetchQuery({ ...templatesQuery, gcTime: Infinity });
    for (const { id } of rows ?? [])
      void queries.prefetchInfiniteQuery({ ...journalQuery(id), pages: 20, gcTime: Infinity });
  }, [rows, queries]);
  return {
    rows,
    error,
    opened: opened.flatMap(({ data: one }, at) => (one ? [{ ...one, caseId: rows![at]!.id }] : [])),
  };
}
