import { Alert } from 'antd';
import { Link } from 'react-router';
import { articlePath } from './paths.ts';
import { readingsOf, sampleOf } from './article.ts';
import { Found } from './found.tsx';
import { ImportHint } from './import-hint.tsx';
import { NormView } from './norm-view.tsx';
import { ReadingView } from './reading-view.tsx';
import type { Regulation, RegulationArticle } from './regulation-queries.ts';

interface ArticleViewProps {
  readonly article: RegulationArticle;
  readonly regulation: Regulation;
}

/** 条: its official text, the norms made of it, how its gaps are read, and what the catalogue demands. */
export function ArticleView({ article, regulation }: ArticleViewProps) {
  const { number, gist, norms, reasons, requirements } = article;
  const readings = readingsOf(article, regulation.readings);
  return (
    <article className="article-view" aria-label={number}>
      <header>
        <h2>
          <Link to={articlePath(regulation.code, number)} replace>
            {number}
          </Link>
        </h2>
        <p>
          <Found>{gist}</Found>
        </p>
      </header>
      <OfficialText article={article} />
      {norms.length > 0 && (
        <section aria-label="规范">
          <h3>据以判断的规范</h3>
          {norms.map((norm) => (
            <NormView key={norm.id} norm={norm} code={regulation.code} />
          ))}
        </section>
      )}
      {reasons.length > 0 && (
        <section aria-label="不作判断的内容">
          <h3>不作判断的内容</h3>
          <dl className="article-reasons">
            {reasons.map(({ article: place, reason, requirements: ids }) => (
              <div key={place + reason}>
                <dt className="cited">{place}</dt>
                <dd>
                  <Found>{reason}</Found> <small className="quiet">{ids.join('、')}</small>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {readings.length > 0 && (
        <section aria-label="解释口径">
          <h3>解释口径</h3>
          {readings.map((reading) => (
            <ReadingView key={reading.id} reading={reading} regulation={regulation} />
          ))}
        </section>
      )}
      {requirements.length > 0 && <Requirements of={requirements} />}
    </article>
  );
}

function OfficialText({ article: { text, differs } }: { readonly article: RegulationArticle }) {
  if (!text)
    return (
      <p className="article-absent quiet">
        正文尚未导入系统，条文内容以正式公布的文本为准。
        <ImportHint />。
      </p>
    );
  return (
    <section aria-label="正文" className={differs ? 'article-text article-text-differs' : 'article-text'}>
      {differs && (
        <Alert
          type="warning"
          showIcon
          title="本条正文与规则所依文本不同"
          description="下面的规范按另一文本写成，请法制机构核对后再据以判断。"
        />
      )}
      {text.map(({ text: paragraph, items }) => (
        <div key={paragraph}>
          <p>
            <Found>{paragraph}</Found>
          </p>
          {items.map(({ mark, text: item }) => (
            <p key={mark + item} className="article-item">
              {mark}
              <Found>{item}</Found>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}

const Requirements = ({ of }: { readonly of: RegulationArticle['requirements'] }) => (
  <section aria-label="要求目录">
    <h3>要求目录</h3>
    <table className="plain-table requirement-table">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">应当</th>
          <th scope="col">系统怎样做</th>
          <th scope="col">留白与默认</th>
          <th scope="col">测试</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ id, must, behaviour, ambiguity, tests }) => (
          <tr key={id}>
            <td className="nowrap quiet">
              <Found>{id}</Found>
            </td>
            <td>
              <Found>{must}</Found>
            </td>
            <td>
              <Found>{behaviour}</Found>
            </td>
            <td>{ambiguity && <Found>{ambiguity}</Found>}</td>
            <td>
              <Tests of={id} titles={tests} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

interface TestsProps {
  readonly of: string;
  readonly titles: readonly string[];
}

/** What the samples of the tests say, without the id they all begin with. */
function Tests({ of, titles }: TestsProps) {
  if (titles.length === 0) return null;
  return (
    <details className="requirement-tests">
      <summary className="nowrap">{titles.length} 个</summary>
      <ul aria-label={`${of} 的测试`}>
        {titles.map((title) => (
          <li key={title}>{sampleOf(title)}</li>
        ))}
      </ul>
    </details>
  );
}
