import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { CaseChanges } from './case-changes.tsx';
import { reassessmentPath } from './paths.ts';
import { ReassessmentProgress } from './reassessment-progress.tsx';
import { agencyMattersQuery, isRunning, type Reassessment } from './regulation-queries.ts';
import './reassessment.css';

/** 重新评估: each change of the law as applied here, how far the cases have been judged anew, and what changed for whom. */
export function ReassessmentPage() {
  const { law } = useParams();
  const [search] = useSearchParams();
  const former = search.get('former');
  const { data, error } = useQuery(agencyMattersQuery);
  const all = data?.reassessments ?? [];
  const shown =
    law === undefined ? all[0] : all.find((one) => one.law === law && (former === null || one.former === former));
  return (
    <>
      <title>重新评估 · 执迹</title>
      <header className="page-head">
        <h1>
          <Link to="/regulations">法规</Link> / 重新评估
        </h1>
      </header>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={8} />}
      {data && all.length === 0 && (
        <Blank title="还没有重新评估过">
          启用一部规定或者另选解释口径以后，机关事务和全部案件在后台重新评估，变化列在这里。
        </Blank>
      )}
      {data && all.length > 0 && (
        <div className="reassessment-page">
          <Reassessments all={all} shown={shown} />
          {shown ? (
            <Outcome of={shown} />
          ) : (
            <Blank title="没有这一次重新评估">可能已有较新的重新评估，请在左侧选择。</Blank>
          )}
        </div>
      )}
    </>
  );
}

interface ReassessmentsProps {
  readonly all: readonly Reassessment[];
  readonly shown: Reassessment | undefined;
}

const Reassessments = ({ all, shown }: ReassessmentsProps) => (
  <nav aria-label="历次重新评估" className="screen-only">
    <ul className="reassessments">
      {all.map((one) => (
        <li key={`${one.law}${one.former}`}>
          <Link to={reassessmentPath(one.law, one.former)} aria-current={one === shown ? 'page' : undefined} replace>
            <b>{instantText(one.startedAt)} 起</b>
            <small>
              {isRunning(one) ? `已评估 ${one.done} / ${one.total} 件` : `${one.total} 件案件，${one.changed} 件有变化`}
              {one.matters > 0 && `；机关事务 ${one.matters} 项有变化`}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);

function Outcome({ of }: { readonly of: Reassessment }) {
  return (
    <section aria-label="评估结果">
      <h2>{isRunning(of) ? '正在重新评估' : `已于 ${instantText(of.finishedAt!)} 评估完毕`}</h2>
      <ReassessmentProgress of={of} />
      <p className="quiet">
        {isRunning(of)
          ? '在后台进行，可以离开本页；打开一个案件，所见的已是新的结论。'
          : '变化只在结论上：先前和现在的结论并列，各有条文；已经入链的事实一条也没有改动。'}
      </p>
      <CaseChanges key={`${of.law}${of.former}`} of={of} />
    </section>
  );
}
