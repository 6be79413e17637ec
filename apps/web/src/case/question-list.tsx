import { VerdictCitation } from '../law/citation.tsx';
import { Blank } from '../shell/blank.tsx';
import { FindingAnswer } from './finding-answer.tsx';
import { useCase } from './opened-case.tsx';

/** 待认定: what only a person can find. */
export function QuestionList() {
  const { assessment } = useCase();
  if (assessment.questions.length === 0) return <Blank title="没有待认定的事项" />;
  return (
    <ul className="rail-list">
      {assessment.questions.map((question) => (
        <li key={question.finding}>
          <FindingAnswer finding={question.finding} />
          <div className="rail-foot">
            <VerdictCitation verdict={question} />
          </div>
        </li>
      ))}
    </ul>
  );
}
