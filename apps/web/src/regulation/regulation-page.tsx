import { useQuery } from '@tanstack/react-query';
import { AGENCY_COMMANDS } from '@zhiji/cases';
import { Button, Checkbox, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { useAgencyRoles } from '../agency/agency-roles.ts';
import { peopleQuery } from '../client/queries.ts';
import { Blank } from '../shell/blank.tsx';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AdoptionForm } from './adoption-form.tsx';
import { AdoptedText, AdoptionMark } from './adoption-mark.tsx';
import { articleNamed, articleOf, chaptersSaying, readingsSaying } from './article.ts';
import { ArticleTree } from './article-tree.tsx';
import { ArticleView } from './article-view.tsx';
import { SearchContext } from './found.tsx';
import { articlePath } from './paths.ts';
import { AdoptionRecord } from './law-record.tsx';
import { ReadingView } from './reading-view.tsx';
import { regulationQuery, type Regulation } from './regulation-queries.ts';
import { RunningReassessment } from './running-reassessment.tsx';
import '../case/act-drawer.css';
import './regulation-page.css';

/** One text: its articles at the left, what one of them says and what follows from it at the right. */
export function RegulationPage() {
  const { code = '' } = useParams();
  const { data, error } = useQuery(regulationQuery(code));
  return (
    <>
      <title>{`${data?.title ?? '法规'} · 执迹`}</title>
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={14} />}
      {data && <Text key={code} regulation={data} />}
    </>
  );
}

type Part = 'articles' | 'readings';

function Text({ regulation }: { readonly regulation: Regulation }) {
  const [search, setSearch] = useSearchParams();
  const [adopting, setAdopting] = useState(false);
  const mayAdopt = useAgencyRoles()('adoptRegulation').length > 0;
  const { title, adopted, imported, readings, chapters } = regulation;
  const part: Part = search.get('part') === 'readings' ? 'readings' : 'articles';
  const known = chapters.some(({ articles }) => articles.some(({ norms }) => norms.length > 0));
  return (
    <>
      <header className="page-head">
        <h1>
          <Link to="/regulations">法规</Link> / {title}
        </h1>
      </header>
      <RunningReassessment />
      <div className="regulation-bar screen-only">
        <AdoptionMark adopted={adopted} />
        <AdoptedText adopted={adopted} imported={imported} />
        {readings.length > 0 && (
          <Segmented<Part>
            aria-label="看什么"
            value={part}
            options={[
              { value: 'articles', label: '条文' },
              { value: 'readings', label: `解释口径 ${readings.length}` },
            ]}
            onChange={(next) => setSearch(next === 'readings' ? { part: next } : {}, { replace: true })}
          />
        )}
        {mayAdopt && known && (
          <Button onClick={() => setAdopting(true)}>{adopted ? '登记施行日' : '在本机关启用'}</Button>
        )}
      </div>
      {adopted && <AdoptionRecord code={regulation.code} />}
      {part === 'articles' ? <Articles regulation={regulation} /> : <Readings regulation={regulation} />}
      <AdoptionForm regulation={regulation} open={adopting} onClose={() => setAdopting(false)} />
    </>
  );
}

function Articles({ regulation }: { readonly regulation: Regulation }) {
  const [search, setSearch] = useState('');
  const { hash } = useLocation();
  const navigate = useNavigate();
  const chapters = chaptersSaying(regulation, search);
  const articles = chapters.flatMap((chapter) => chapter.articles);
  const named = articleNamed(regulation, decodeURIComponent(hash.slice(1)));
  const shown = named && articles.includes(named) ? named : articles[0];
  const show = (number: string) =>
    void navigate(articlePath(regulation.code, number), { replace: true, preventScrollReset: true });
  const step = (by: number) => () => {
    const next = shown && articles[articles.indexOf(shown) + by];
    if (next) show(next.number);
  };
  useShortcut('j', '下一条', step(1));
  useShortcut('k', '上一条', step(-1));
  return (
    <SearchContext value={search}>
      <div className="regulation-page">
        <div className="regulation-side screen-only">
          <Input.Search
            allowClear
            aria-label="在本部规定中检索"
            placeholder="检索条文、规范、要求编号"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          {search.trim() !== '' && (
            <p className="quiet" role="status">
              {articles.length} 条提到“{search.trim()}”
            </p>
          )}
          <ArticleTree chapters={chapters} shown={shown?.number} onShow={show} />
        </div>
        {shown ? (
          <ArticleView key={shown.number} article={shown} regulation={regulation} />
        ) : (
          <Blank title="没有提到这些词的条文">换一个说法，或者清空检索。</Blank>
        )}
      </div>
    </SearchContext>
  );
}

function Readings({ regulation }: { readonly regulation: Regulation }) {
  const [search, setSearch] = useState('');
  const [otherwise, setOtherwise] = useState(false);
  const { data: staff = [] } = useQuery(peopleQuery);
  const { code, readings } = regulation;
  const shown = readingsSaying(regulation, search, otherwise);
  const others = readings.filter(({ chosen }) => chosen !== 'default').length;
  const deciders = staff.filter(({ roles }) =>
    roles.some((role) => AGENCY_COMMANDS.chooseReading.roles.includes(role)),
  );
  return (
    <SearchContext value={search}>
      <div className="regulation-readings">
        <div className="reading-search screen-only">
          <Input.Search
            allowClear
            aria-label="检索解释口径"
            placeholder="检索问题、取值、条文、编号"
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
          <Checkbox checked={otherwise} onChange={({ target }) => setOtherwise(target.checked)}>
            只看另选过的
          </Checkbox>
        </div>
        <p className="quiet" role="status">
          {shown.length < readings.length && `列出 ${shown.length} 项；`}共 {readings.length} 项，
          {others === 0 ? '都按默认' : `其中 ${others} 项另选过`}。
          {deciders.length > 0 && `本机关可以选定的人员：${deciders.map(({ name }) => name).join('、')}。`}
        </p>
        {shown.length === 0 && <Blank title="没有这样的口径">换一个说法，或者清空检索。</Blank>}
        {shown.map((reading) => {
          const article = articleOf(regulation, reading);
          return (
            <div key={reading.id} className="reading-row">
              {article && (
                <Link className="cited" to={articlePath(code, article.number)}>
                  {article.number}
                </Link>
              )}
              <ReadingView reading={reading} regulation={regulation} />
            </div>
          );
        })}
      </div>
    </SearchContext>
  );
}
