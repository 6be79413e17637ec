import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Switch } from 'antd';
import { Suspense, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { CaseProvider, useCase } from '../case/opened-case.tsx';
import { casePath } from '../case/paths.ts';
import { regulationQuery } from '../regulation/regulation-queries.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { comparisonQuery } from './comparison-query.ts';
import { ComparisonTable } from './comparison-table.tsx';
import { otherReadings, otherTexts } from './regime.ts';
import './comparison-page.css';

/** 换一部规定看: the same history under other texts and other readings, matter by matter. */
export function ComparisonPage() {
  const { caseId = '' } = useParams();
  return (
    <Suspense fallback={<PageSkeleton lines={12} />}>
      <CaseProvider key={caseId} caseId={caseId}>
        <Compared />
      </CaseProvider>
    </Suspense>
  );
}

function Compared() {
  const { caseId, file, regulation } = useCase();
  const [search, setSearch] = useSearchParams();
  const chosen = search.getAll('with');
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const { data: own } = useQuery(regulationQuery(regulation.code));
  const { data, error } = useQuery({ ...comparisonQuery(caseId, chosen), placeholderData: keepPreviousData });
  const texts = otherTexts(regulation.code);
  const readings = otherReadings(regulation.code, own?.readings ?? []);
  const names = new Map([...texts, ...readings].map(({ value, label }) => [value, label]));
  const different = data?.rows.filter(({ same }) => !same).length ?? 0;
  return (
    <>
      <title>{`换一部规定看 · ${file.title ?? '案件'} · 执迹`}</title>
      <header className="page-head">
        <h1>
          <Link to={casePath(caseId)}>{file.title ?? '案件'}</Link> / 换一部规定看
        </h1>
        {chosen.length > 0 && <Button onClick={() => print()}>打印</Button>}
      </header>
      <div className="comparison-choice screen-only">
        <Select
          mode="multiple"
          aria-label="与哪些规定或者口径比较"
          placeholder="选择其他规定，或者本部规定的另一口径"
          value={chosen}
          onChange={(next) =>
            setSearch(next.map((regime) => ['with', regime]) as [string, string][], { replace: true })
          }
          optionFilterProp="label"
          options={[
            { label: '其他规定', options: [...texts] },
            { label: '本部规定的另一口径', options: [...readings] },
          ]}
        />
        <label>
          <Switch size="small" checked={onlyDifferent} onChange={setOnlyDifferent} /> 只看不同
        </label>
      </div>
      <ProblemNotice error={error} />
      {chosen.length === 0 ? (
        <Blank title="选一部规定或者一种口径">
          同一案件的同一些事实，换一部规定或者换一种解释，应办什么、何时到期、缺什么，逐项并列。只是看，不改变本案。
        </Blank>
      ) : !data && !error ? (
        <PageSkeleton lines={12} />
      ) : (
        data && (
          <>
            <p className="quiet" role="status">
              {data.rows.length} 个事项，{different} 个不同。本案仍适用《{regulation.title}
              》；这里的比较不改变任何结论。
            </p>
            <ComparisonTable
              comparison={data}
              titleOf={(code) => names.get(code)}
              onlyDifferent={onlyDifferent}
              own={regulation.code}
            />
          </>
        )
      )}
    </>
  );
}
