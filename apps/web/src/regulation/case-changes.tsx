import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { changesQuery, isRunning, type Reassessment } from './regulation-queries.ts';
import { VerdictChangeList } from './verdict-change-list.tsx';

const PAGE = 50;

/** What a change of the law changed, case by case: for whom, under which article. */
export function CaseChanges({ of }: { readonly of: Reassessment }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    ...changesQuery(of, cursors.at(-1)),
    placeholderData: keepPreviousData,
    ...(isRunning(of) ? { refetchInterval: 2000 } : {}),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <PageSkeleton lines={6} />;
  if (data.items.length === 0)
    return isRunning(of) ? null : (
      <Blank title="没有案件因此有变化">各案的义务、违反、音像、文书和保存期限与先前相同。</Blank>
    );
  return (
    <>
      <ul className="case-changes" aria-label="有变化的案件">
        {data.items.map(({ caseId, caseTitle, caseNumber, changes }) => (
          <li key={caseId}>
            <h3>
              <Link to={`/cases/${caseId}`}>{caseTitle}</Link> <small className="quiet">{caseNumber}</small>
            </h3>
            <VerdictChangeList changes={changes} />
          </li>
        ))}
      </ul>
      <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
    </>
  );
}
