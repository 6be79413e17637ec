import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, type ReactNode } from 'react';
import { caseQuery, journalQuery, peopleQuery, type Entry, type OpenedCase, type Person } from '../client/queries.ts';

/** 案件 as every part of its page sees it. */
export interface CaseOnPage extends OpenedCase {
  readonly caseId: string;
  readonly entries: readonly Entry[];
  readonly staff: readonly Person[];
  /** The name of a person of the agency, or the identifier of one unknown. */
  readonly nameOf: (id: string) => string;
}

export const CaseContext = createContext<CaseOnPage | undefined>(undefined);

/** Fetches one case with its whole journal for everything inside. */
export function CaseProvider({ caseId, children }: { readonly caseId: string; readonly children: ReactNode }) {
  const { data: opened } = useSuspenseQuery(caseQuery(caseId));
  const journal = useSuspenseInfiniteQuery(journalQuery(caseId));
  const { data: staff } = useSuspenseQuery(peopleQuery);
  const { hasNextPage, isFetching, fetchNextPage } = journal;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const value = useMemo<CaseOnPage>(
    () => ({
      ...opened,
      caseId,
      entries: journal.data.pages.flatMap(({ items }) => items),
      staff,
      nameOf: (id) => opened.people[id] ?? staff.find((person) => person.id === id)?.name ?? id,
    }),
    [opened, caseId, journal.data, staff],
  );
  return <CaseContext value={value}>{children}</CaseContext>;
}

export function useCase(): CaseOnPage {
  const opened = use(CaseContext);
  if (!opened) throw new Error('useCase stands outside CaseProvider');
  return opened;
}
