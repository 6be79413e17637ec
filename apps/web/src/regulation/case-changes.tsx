import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { useState } from 'react';
import { Link } from 'react-router';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { changesQuery, isRunning, type Reassessment } from './regulation-queries.ts';
import { VerdictChangeList } from './verdict-change-list.tsx';

const PAGE = 50;

/** What a change of the law changed, in the agency's own matters and case by case: for whom, under which article. */
export function CaseChanges({ of }: { readonly of: Reassessment }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    ...changesQuery(of, cursors.at(-1)),
    placeholderData: keepPreviousData,
    ...(isRunning(of) ? { refetchInterval: 2000 } : {}),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <PageSkeleton lines={6} />;
  const { matters } = data;
  return (
    <>
      {matters.length > 0 && (
        <section className="agency-changes" aria-label="机关事务的变化">
          <h3>
            <Link to="/agency">机关事务</Link>
          </h3>
          <VerdictChangeList changes={matters} ofAgency />
        </section>
      )}
      <Cases of={of} page={data} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
    </>
  );
}

interface CasesProps {
  readonly of: Reassessment;
  readonly page: AnswerOf<typeof ROUTES.reassessmentChanges>;
  readonly cursors: readonly string[];
  readonly onCursors: (cursors: readonly string[]) => void;
  readonly busy: boolean;
}

function Cases({ of, page, cursors, onCursors, busy }: CasesProps) {
  if (page.items.length === 0)
    return isRunning(of) ? null : (
      <Blank title="没有案件因此有变化">各案的义务、违反、音像、文书和保存期限与先前相同。</Blank>
    );
  return (
    <>
      <ul className="case-changes" aria-label="有变化的案件">
        {page.items.map(({ caseId, caseTitle, caseNumber, changes }) => (
          <li key={caseId}>
            <h3>
              <Link to={`/cases/${caseId}`}>{caseTitle}</Link> <small className="quiet">{caseNumber}</small>
            </h3>
            <VerdictChangeList changes={changes} />
          </li>
        ))}
      </ul>
      <CursorPager page={page} size={PAGE} cursors={cursors} onCursors={onCursors} busy={busy} />
    </>
  );
}
