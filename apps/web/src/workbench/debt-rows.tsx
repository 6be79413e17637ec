import { findTerm } from '@zhiji/terms';
import { Checkbox } from 'antd';
import { Link } from 'react-router';
import type { Debt } from '../client/queries.ts';
import { Due } from '../law/due.tsx';
import { StateMark, type State } from '../law/state-mark.tsx';
import { debtId, debtPath } from './debt.ts';

interface DebtRowsProps {
  readonly debts: readonly Debt[];
  /** Given where rows can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

const KINDS: Readonly<Record<Debt['kind'], readonly [State, string]>> = {
  duty: ['open', '义务'],
  paper: ['breach', '缺文书'],
  recording: ['breach', '缺音像'],
  question: ['unknown', '待认定'],
  target: ['open', '内部目标'],
  approval: ['open', '审批'],
};

/** 欠账 row by row: what, for which case, by whom, until when, under which article. */
export function DebtRows({ debts, chosen, onChoose }: DebtRowsProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  const all = debts.map(debtId);
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {chosen && (
            <th>
              <Checkbox
                aria-label="全选"
                checked={all.length > 0 && all.every((id) => chosen.has(id))}
                indeterminate={chosen.size > 0 && !all.every((id) => chosen.has(id))}
                onChange={({ target }) => onChoose?.(new Set(target.checked ? all : []))}
              />
            </th>
          )}
          <th scope="col">事项</th>
          <th scope="col">案件</th>
          <th scope="col">谁办</th>
          <th scope="col">期限</th>
          <th scope="col">依据</th>
        </tr>
      </thead>
      <tbody>
        {debts.map((debt) => {
          const [state, word] = KINDS[debt.kind];
          const id = debtId(debt);
          return (
            <tr key={id}>
              {chosen && (
                <td>
                  <Checkbox
                    aria-label={`选 ${debt.gist}，${debt.caseTitle}`}
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                  />
                </td>
              )}
              <td>
                <Link to={debtPath(debt)}>{debt.gist}</Link>
                <small>
                  <StateMark state={state}>{word}</StateMark> {debt.subject}
                </small>
              </td>
              <td>
                {debt.caseTitle}
                <small>{debt.caseNumber}</small>
              </td>
              <td className="nowrap">{findTerm(debt.who)?.zh}</td>
              <td className="nowrap">{debt.due ? <Due due={debt.due} /> : <span className="quiet">未定时限</span>}</td>
              <td className="cited">{debt.article}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
