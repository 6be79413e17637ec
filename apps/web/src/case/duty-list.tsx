import { findTerm } from '@zhiji/terms';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { Assessment } from '../client/queries.ts';
import { VerdictCitation } from '../law/citation.tsx';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { WhyHover } from '../law/why-hover.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { Blank } from '../shell/blank.tsx';
import { useCaseText } from './case-text.ts';
import { useCase } from './opened-case.tsx';
import { openDuties } from './wholeness.ts';

type Duty = Assessment['duties'][number];
type Order = 'who' | 'when';

/** 义务, grouped by 谁办 or 何时. */
export function DutyList() {
  const { assessment } = useCase();
  const [order, setOrder] = useState<Order>('when');
  const [shown, setShown] = useState(false);
  const owed = openDuties(assessment);
  const past = assessment.duties.filter(({ status }) => status === 'done' || status === 'doneLate');
  const groups = Map.groupBy(owed, order === 'who' ? ({ who }) => findTerm(who)?.zh ?? who : whenOf);
  return (
    <>
      <Segmented<Order>
        size="small"
        options={[
          { value: 'when', label: '按何时' },
          { value: 'who', label: '按谁办' },
        ]}
        value={order}
        onChange={setOrder}
        aria-label="义务的排列"
      />
      {owed.length === 0 && <Blank title="没有未办的义务" />}
      {[...groups].map(([group, duties]) => (
        <section key={group}>
          <h3>{group}</h3>
          <Duties duties={duties} />
        </section>
      ))}
      {past.length > 0 && (
        <button type="button" className="rail-more" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起' : '查看'}已办的 {past.length} 项
        </button>
      )}
      {shown && <Duties duties={past} />}
    </>
  );
}

function Duties({ duties }: { readonly duties: readonly Duty[] }) {
  const { objectText } = useCaseText();
  return (
    <ul className="rail-list">
      {duties.map((duty) => (
        <li key={`${duty.norm}${duty.object.id}${duty.trigger}`}>
          <WhyHover verdict={duty}>
            <span className="why-hover-on" tabIndex={0}>
              <Standing duty={duty} />
            </span>
          </WhyHover>
          <p>
            {duty.gist}
            <small>{duty.object.type === 'case' ? '' : objectText(duty.object)}</small>
          </p>
          <div className="rail-foot">
            <VerdictCitation verdict={duty} />
            <span className="quiet">{findTerm(duty.who)?.zh}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Standing({ duty }: { readonly duty: Duty }) {
  const { status, due, provisional, doneAt } = duty;
  if (status === 'done') return <StateMark state="done">已完成 {doneAt && instantText(doneAt)}</StateMark>;
  if (status === 'doneLate') return <StateMark state="late">逾期完成 {doneAt && instantText(doneAt)}</StateMark>;
  if (status === 'unknown')
    return <StateMark state="unknown">待认定{due && `，先按 ${instantText(due)} 提示`}</StateMark>;
  return due ? <Due due={due} provisional={provisional} /> : <StateMark state="open">条文未定时限</StateMark>;
}

function whenOf({ status, due }: Duty): string {
  if (status === 'overdue') return '已逾期';
  return due ? '有期限' : '未定时限';
}
