import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { workbenchQuery } from '../client/queries.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { DEBT_LISTS } from './debt-lists.ts';
import { DebtRows } from './debt-rows.tsx';
import './workbench.css';

/** 工作台: what I owe, by count, each count opening the list where it is mended. */
export function Workbench() {
  const { data, error } = useQuery({ ...workbenchQuery, refetchInterval: 60_000 });
  if (error && !data) return <ProblemNotice error={error} />;
  if (!data) return <PageSkeleton lines={10} />;
  return (
    <>
      <title>工作台 · 执迹</title>
      <header className="page-head">
        <h1>工作台</h1>
      </header>
      <ul className="workbench-counts" aria-label="我的待办">
        {DEBT_LISTS.map(({ count, title, path, grave }) => {
          const number = data.counts[count];
          return (
            <li key={count}>
              <Link to={path} className={number === 0 ? 'none' : grave ? 'grave' : undefined}>
                <b>{number}</b>
                <span>{title}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      <section aria-label="接下来">
        <h2 className="workbench-next">接下来</h2>
        {data.next.length > 0 ? (
          <DebtRows debts={data.next} />
        ) : (
          <Blank title="没有待办事项">新的义务一经产生就列在这里。</Blank>
        )}
      </section>
    </>
  );
}
