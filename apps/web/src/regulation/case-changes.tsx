import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { findTerm } from '@zhiji/terms';
import { useState } from 'react';
import { Link } from 'react-router';
import { dueText } from '../law/instant-text.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { changesQuery, isRunning, type CaseChange, type Reassessment } from './regulation-queries.ts';

type Changed = CaseChange['appeared'][number];

const PAGE = 50;

/** What a change of the law changed, case by case: for whom, under which article. */
export function CaseChanges({ of }: { readonly of: Reassessment }) {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData } = useQuery({
    ...changesQuery(of.law, cursors.at(-1)),
    placeholderData: keepPreviousData,
    ...(isRunning(of) ? { refetchInterval: 2000 } : {}),
  });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <PageSkeleton lines={6} />;
  if (data.items.length === 0)
    return isRunning(of) ? null : <Blank title="没有案件因此有变化">各案应办的事项、期限与先前相同。</Blank>;
  return (
    <>
      <ul className="case-changes" aria-label="有变化的案件">
        {data.items.map(({ caseId, caseTitle, caseNumber, appeared, disappeared, moved }) => (
          <li key={caseId}>
            <h3>
              <Link to={`/cases/${caseId}`}>{caseTitle}</Link> <small className="quiet">{caseNumber}</small>
            </h3>
            <ul>
              {disappeared.map((one) => (
                <Change key={`-${one.kind}${one.article}${one.gist}`} state="excused" word="不再欠" of={one} />
              ))}
              {appeared.map((one) => (
                <Change key={`+${one.kind}${one.article}${one.gist}`} state="open" word="新增" of={one} />
              ))}
              {moved.map((one) => (
                <Change key={`=${one.kind}${one.article}${one.gist}`} state="late" word="改期" of={one} was={one.was} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
    </>
  );
}

interface ChangeProps {
  readonly state: State;
  readonly word: string;
  readonly of: Changed;
  /** The due it had before. */
  readonly was?: string | null;
}

const Change = ({ state, word, of: { article, gist, who, due }, was }: ChangeProps) => (
  <li>
    <StateMark state={state}>{word}</StateMark>
    <div>
      {gist}
      <small className="apart">
        <span className="cited">{article}</span>
        <span>{findTerm(who)?.zh ?? who}</span>
        {was !== undefined && <span>原为 {was ? dueText(was) : '未定时限'}</span>}
        {(due || was !== undefined) && (
          <span>
            {was === undefined ? '期限' : '现为'} {due ? dueText(due) : '未定时限'}
          </span>
        )}
      </small>
    </div>
  </li>
);
