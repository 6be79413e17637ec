import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { BlockedList } from './blocked-list.tsx';
import { DutyList } from './duty-list.tsx';
import { LackList } from './lack-list.tsx';
import { useCase } from './opened-case.tsx';
import { QuestionList } from './question-list.tsx';
import { lacksOf, openDuties } from './wholeness.ts';
import { blockedNow } from './act.ts';
import './rail.css';

/** 右栏: what must be answered, what is missing, what is owed, what cannot be done yet. */
export function Rail() {
  const { assessment, file } = useCase();
  const lacks = lacksOf(assessment);
  const sections: readonly Section[] = [
    { key: 'lacks', title: '缺项', count: lacks.length, content: <LackList lacks={lacks} />, urgent: true },
    { key: 'duties', title: '义务', count: openDuties(assessment).length, content: <DutyList /> },
    { key: 'questions', title: '待认定', count: assessment.questions.length, content: <QuestionList /> },
    { key: 'blocked', title: '现在不能办', count: blockedNow(assessment, file).length, content: <BlockedList /> },
  ];
  return (
    <aside className="rail" aria-label="义务与缺项">
      <Collapse
        ghost
        defaultActiveKey={['lacks', 'duties', 'questions']}
        items={sections.map(({ key, title, count, content, urgent }) => ({
          key,
          label: (
            <h2>
              {title}
              <span className={urgent && count > 0 ? 'rail-count rail-count-urgent' : 'rail-count'}>{count}</span>
            </h2>
          ),
          children: content,
        }))}
      />
    </aside>
  );
}

interface Section {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly content: ReactNode;
  readonly urgent?: true;
}
