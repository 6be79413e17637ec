import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { Link } from 'react-router';
import { instantText } from '../law/instant-text.ts';
import { reassessmentPath } from '../regulation/paths.ts';
import { VerdictChangeList } from '../regulation/verdict-change-list.tsx';

interface FormerVerdictsProps {
  readonly of: AnswerOf<typeof ROUTES.caseReassessments>['items'];
}

/** 规定变动前的结论: what each change of the law made of this case; what was found before stays to be seen. */
export const FormerVerdicts = ({ of }: FormerVerdictsProps) => (
  <ul className="rail-list">
    {of.map(({ law, former, at, changes }) => (
      <li key={`${law}${former}`}>
        <p>
          <Link to={reassessmentPath(law, former)}>{instantText(at)} 重新评估</Link>
        </p>
        <VerdictChangeList changes={changes} />
      </li>
    ))}
  </ul>
);
