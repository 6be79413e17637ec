import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { ArchiveTabs } from '../archive/archive-tabs.tsx';
import { DueList } from './due-list.tsx';
import { DisposalList } from './disposal-list.tsx';
import { disposalsQuery, dueQuery } from './disposal-queries.ts';
import { PARTS, partNamed, type PartKey } from './disposal-state.ts';
import '../case/case-page.css';
import './disposal-page.css';

/** 处置台: recordings whose keeping is over, from the request that two others agree to until the bytes are gone. */
export function DisposalPage() {
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const linked = search.get('disposal');
  const named = partNamed(search.get('state'));
  // A link names the disposal alone; the part it stands in follows from how it stands.
  const { data: one } = useQuery({
    ...disposalsQuery({ id: linked ?? '', limit: 1 }),
    enabled: linked !== null && named === undefined,
  });
  const { data: counted } = useQuery(dueQuery({ limit: 1 }));
  const part = named ?? one?.items[0]?.status ?? (linked === null ? 'due' : 'requested');
  const text = search.get('search') ?? undefined;
  const show = (next: { readonly search?: string | undefined; readonly disposal?: string | undefined }) =>
    setSearch(
      {
        state: part,
        ...(next.search ? { search: next.search } : {}),
        ...(next.disposal ? { disposal: next.disposal } : {}),
      },
      { replace: true },
    );
  const label = (key: PartKey, title: string) => {
    const count = key === 'refused' || key === 'executed' ? undefined : counted?.counts[key];
    return count ? `${title} ${count}` : title;
  };
  return (
    <>
      <title>处置台 · 执迹</title>
      <header className="page-head screen-only">
        <h1>档案</h1>
        <Link to="/verify">核验案卷包</Link>
      </header>
      <ArchiveTabs
        tab="disposal"
        onTab={(tab) => tab !== 'disposal' && void navigate(tab === 'closed' ? '/archive' : `/archive?status=${tab}`)}
      />
      <Segmented<PartKey>
        className="disposal-parts screen-only"
        aria-label="处置的进度"
        value={part}
        onChange={(state) => setSearch({ state }, { replace: true })}
        options={PARTS.map(({ key, title }) => ({ value: key, label: label(key, title) }))}
      />
      {part === 'due' ? (
        <DueList key={text} search={text} onSearch={(next) => show({ search: next })} />
      ) : (
        <DisposalList
          key={`${part}${text}`}
          part={part}
          search={text}
          linked={linked}
          onSearch={(next) => show({ search: next })}
          onShow={(disposal) => show({ search: text, disposal })}
        />
      )}
    </>
  );
}
