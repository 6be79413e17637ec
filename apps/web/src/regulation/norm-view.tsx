import { Link } from 'react-router';
import { ToldSentence } from '../law/told-sentence.tsx';
import { topicOf } from './article.ts';
import { Found } from './found.tsx';
import type { RegulationArticle } from './regulation-queries.ts';

interface NormViewProps {
  readonly norm: RegulationArticle['norms'][number];
  readonly code: string;
}

const FORMS: Readonly<Record<string, string>> = {
  duty: '义务',
  gate: '前置条件',
  recording: '应录场景',
  paper: '应有文书',
  keep: '保存期限',
  access: '调阅批准',
  derived: '推定',
};

/** 规范 as its data say it, a sentence a line, with the cases that owe something under it now. */
export function NormView({ norm: { id, form, article, gist, said, cases }, code }: NormViewProps) {
  const topic = topicOf(code, id);
  return (
    <section className="norm" aria-label={gist}>
      <header>
        <span className="norm-form">{FORMS[form] ?? form}</span>
        <h4>
          <Found>{gist}</Found>
        </h4>
        <span className="cited quiet">{article}</span>
        {cases > 0 && topic && (
          <Link className="screen-only" to={`/debts?topic=${encodeURIComponent(topic)}&all=1`}>
            {cases} 件案件待办
          </Link>
        )}
      </header>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>
            <ToldSentence>{sentence}</ToldSentence>
          </li>
        ))}
      </ul>
    </section>
  );
}
