import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { isProblem, type ProblemError } from '../client/problem-error.ts';
import './problem-notice.css';

/** 未成的原因 – what was refused or failed, under which article, what is missing, and what was kept. */
export function ProblemNotice({ error }: { readonly error: Error | null }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);
  if (!error) return null;
  if (!isProblem(error))
    return (
      <div ref={notice}>
        <Alert type="error" showIcon title="出了故障" description={error.message} />
      </div>
    );
  return (
    <div ref={notice} className="problem-notice">
      <Alert type="error" showIcon title={error.message} description={<Particulars problem={error.problem} />} />
    </div>
  );
}

function Particulars({ problem }: Pick<ProblemError, 'problem'>) {
  const { obstacles = [], problems = [], code } = problem;
  return (
    <>
      {obstacles.map(({ article, refusal, missing }) => (
        <p key={article + refusal}>
          <cite>{article}</cite> {refusal}
          {missing.length > 0 && <span>尚缺：{missing.join('；')}</span>}
        </p>
      ))}
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, rule }) => (
            <li key={field + rule}>
              {field}：{rule}
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">{KEPT[code] ?? '没有登记任何内容；所填内容还在，改好后可再次提交。'}</p>
    </>
  );
}

const KEPT: Partial<Record<ProblemError['problem']['code'], string>> = {
  noAnswer: '不能确定是否已经登记。所填内容还在，直接再次提交即可，不会重复登记。',
  unavailable: '不能确定是否已经登记。所填内容还在，稍后再次提交即可，不会重复登记。',
  fault: '故障已经记录。所填内容还在，再次提交不会重复登记。',
  versionConflict: '没有登记任何内容。案件已经刷新，请核对后再次提交。',
};
