import { Popover } from 'antd';
import { Link } from 'react-router';
import { articlePath } from '../regulation/paths.ts';
import { citations, citedArticle } from './articles.ts';
import { useWhy, type Verdict } from './why.tsx';
import './citation.css';

/** 引条 of a verdict; opens its proof. */
export function VerdictCitation({ verdict }: { readonly verdict: Verdict }) {
  const why = useWhy();
  return (
    <button type="button" className="citation" title="为什么" onClick={() => why(verdict)}>
      {verdict.article}
    </button>
  );
}

interface CitationProps {
  readonly article: string;
  readonly regulation: string;
}

/** 引条 standing alone; opens the gist of each article and where it stands. */
export const Citation = ({ article, regulation }: CitationProps) => (
  <Popover
    trigger="click"
    content={
      <div className="citation-gists">
        {citations(article).map((citation) => {
          const cited = citedArticle(regulation, citation);
          return (
            <p key={citation}>
              <b>{citation}</b>
              <span>{cited?.gist ?? '本规定以外的条文'}</span>
              {cited && (
                <small>
                  <Link to={articlePath(regulation, cited.number)}>
                    《{cited.regulation}》{cited.chapter}
                  </Link>
                </small>
              )}
            </p>
          );
        })}
      </div>
    }
  >
    <button type="button" className="citation">
      {article}
    </button>
  </Popover>
);
