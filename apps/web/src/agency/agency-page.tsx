import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { reassessmentPath, regulationPath } from '../regulation/paths.ts';
import { agencyMattersQuery, type AgencyMatters } from '../regulation/regulation-queries.ts';
import { RunningReassessment } from '../regulation/running-reassessment.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { AgencyActMenu } from './agency-act-menu.tsx';
import { AgencyDuties } from './agency-duties.tsx';
import { AgencyFacts } from './agency-facts.tsx';
import './agency-page.css';

/** 机关事务: what the law asks of the agency itself, and what has been entered of it. */
export function AgencyPage() {
  const [search, setSearch] = useSearchParams();
  const { data, error } = useQuery(agencyMattersQuery);
  return (
    <>
      <title>机关事务 · 执迹</title>
      <header className="page-head">
        <h1>机关事务</h1>
        <AgencyActMenu />
      </header>
      <RunningReassessment />
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={10} />}
      {data && (
        <>
          <p className="agency-adoptions">
            <span className="quiet">适用</span>
            {data.adoptions.map(({ code, title }) => (
              <Link key={code} to={regulationPath(code)}>
                《{title}》
              </Link>
            ))}
          </p>
          <FormerVerdicts of={data.reassessments} />
          <Tabs
            activeKey={search.get('part') ?? 'duties'}
            onChange={(part) => setSearch({ part }, { replace: true })}
            items={[
              { key: 'duties', label: '应办与违规', children: <AgencyDuties assessment={data.assessment} /> },
              { key: 'facts', label: '流水', children: <AgencyFacts /> },
            ]}
          />
        </>
      )}
    </>
  );
}

/** Which changes of the law made something else of the agency's own matters. */
function FormerVerdicts({ of }: { readonly of: AgencyMatters['reassessments'] }) {
  const changed = of.filter(({ matters }) => matters > 0);
  if (changed.length === 0) return null;
  return (
    <p className="agency-adoptions">
      <span className="quiet">规定变动前的结论</span>
      {changed.map(({ law, former, startedAt, matters }) => (
        <Link key={`${law}${former}`} to={reassessmentPath(law, former)}>
          {instantText(startedAt)} 重新评估，{matters} 项有变化
        </Link>
      ))}
    </p>
  );
}
