import { findTerm } from '@zhiji/terms';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useGive } from '../client/use-give.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useCase } from './opened-case.tsx';
import './finding-answer.css';

interface FindingAnswerProps {
  readonly finding: string;
  readonly onAnswered?: () => void;
}

/** 认定 of one matter of the case: 是 or 否, with its basis. */
export function FindingAnswer({ finding, onAnswered }: FindingAnswerProps) {
  const { caseId } = useCase();
  const { rolesFor } = useActing();
  const [value, setValue] = useState<boolean>();
  const [basis, setBasis] = useState('');
  const answer = useGive(caseId, onAnswered);
  const name = findTerm(finding)?.zh ?? finding;
  const as = rolesFor('answerFinding')[0];
  return (
    <div className="finding-answer">
      <p>
        <b>{name}</b>
        <span role="group" aria-label={`${name}：是或否`}>
          {[true, false].map((choice) => (
            <Button
              key={String(choice)}
              size="small"
              type={value === choice ? 'primary' : 'default'}
              aria-pressed={value === choice}
              disabled={as === undefined}
              onClick={() => setValue(choice)}
            >
              {choice ? '是' : '否'}
            </Button>
          ))}
        </span>
      </p>
      {value !== undefined && as && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            answer.mutate([
              { name: 'answerFinding', as, subject: caseId, data: { finding, value, basis: basis.trim() } },
            ]);
          }}
        >
          <Input
            size="small"
            autoFocus
            aria-label={`${name}的依据`}
            placeholder="依据，如：现场录像、笔录"
            value={basis}
            onChange={(event) => setBasis(event.target.value)}
          />
          <Button
            size="small"
            type="primary"
            htmlType="submit"
            loading={answer.isPending}
            disabled={basis.trim() === ''}
          >
            认定
          </Button>
        </form>
      )}
      <ProblemNotice error={answer.error} />
    </div>
  );
}
