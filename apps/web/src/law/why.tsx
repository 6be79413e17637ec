import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { createContext, use, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { explanationQuery } from '../client/queries.ts';
import { articlePath } from '../regulation/paths.ts';
import { citations, citedArticle } from './articles.ts';
import { ToldSentence } from './told-sentence.tsx';
import './why.css';

/** What the law says of one thing, as every item of an assessment carries it. */
export interface Verdict {
  readonly norm: number;
  readonly object: { readonly type: string; readonly id: string };
  readonly trigger?: string;
  readonly article: string;
  readonly gist: string;
  readonly why: readonly string[];
  readonly requirements: readonly string[];
}

interface WhyProps {
  readonly caseId: string;
  readonly regulation: { readonly code: string; readonly title: string };
}

const WhyContext = createContext<((verdict: Verdict) => void) | undefined>(undefined);

/** 为什么 – the proof of any verdict, one sentence a line, with the articles it rests on. */
export function WhyProvider({ caseId, regulation, children }: WhyProps & { readonly children: ReactNode }) {
  const [verdict, setVerdict] = useState<Verdict>();
  return (
    <WhyContext value={setVerdict}>
      {children}
      <Drawer
        open={verdict !== undefined}
        onClose={() => setVerdict(undefined)}
        title="为什么"
        size={480}
        destroyOnHidden
      >
        {verdict && <Proof verdict={verdict} caseId={caseId} regulation={regulation} />}
      </Drawer>
    </WhyContext>
  );
}

/** Opens the proof of a verdict. */
export function useWhy(): (verdict: Verdict) => void {
  const open = use(WhyContext);
  if (!open) throw new Error('useWhy stands outside WhyProvider');
  return open;
}

function Proof({ verdict, caseId, regulation }: WhyProps & { readonly verdict: Verdict }) {
  const { norm, object, trigger } = verdict;
  const { data } = useQuery({
    ...explanationQuery(caseId, { norm, object: object.id, ...(trigger ? { trigger } : {}) }),
    enabled: norm >= 0,
    retry: false,
  });
  // Where several texts or classes stand behind one verdict, its own account has them all.
  const told = verdict.why.length > 1 ? verdict.why : (data?.sentences ?? verdict.why);
  return (
    <article className="why">
      <h2>{verdict.gist}</h2>
      <ol>
        {[...told, ...(data?.otherwise ?? [])].map((sentence) => {
          const [, head, , rest] = /^([^：（]{2,12})(（[^）]*）)?：(.*)$/.exec(sentence) ?? [];
          return (
            <li key={sentence}>
              {head ? <b>{head}</b> : null}
              <div>
                <ToldSentence>{rest ?? sentence}</ToldSentence>
              </div>
            </li>
          );
        })}
      </ol>
      <footer>
        {citations(verdict.article).map((citation) => (
          <Cited key={citation} citation={citation} regulation={regulation} />
        ))}
        <p className="quiet">要求编号：{verdict.requirements.join('、')}</p>
      </footer>
    </article>
  );
}

function Cited({ citation, regulation }: { readonly citation: string; readonly regulation: WhyProps['regulation'] }) {
  const article = citedArticle(regulation.code, citation);
  return (
    <section className="why-cited">
      <h3>{citation}</h3>
      {article ? (
        <>
          <p>{article.gist}</p>
          <p className="quiet">
            <Link to={articlePath(regulation.code, article.number)}>
              《{article.regulation}》{article.chapter}
            </Link>
          </p>
        </>
      ) : (
        <p className="quiet">{regulation.title}以外的规定</p>
      )}
    </section>
  );
}
