import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import type { ReactNode } from 'react';
import { caseChangesQuery } from '../regulation/regulation-queries.ts';
import { BlockedList } from './blocked-list.tsx';
import { DutyList } from './duty-list.tsx';
import { FormerVerdicts } from './former-verdicts.tsx';
import { LackList } from './lack-list.tsx';
import { useCase } from './opened-case.tsx';
import { QuestionList } from './question-list.tsx';
import { lacksOf, openDuties } from './wholeness.ts';
import { blockedNow } from './act.ts';
import './rail.css';

/** 右栏: what must be answered, what is missing, what is owed, what cannot be done yet, and what was found before the law changed. */
export function Rail() {
  const { assessment, file, caseId } = useCase();
  const { data: reassessed = [] } = useQuery(caseChangesQuery(caseId));
  const lacks = lacksOf(assessment);
  const sections: readonly Section[] = [
    { key: 'lacks', title: '缺项', count: lacks.length, content: <LackList lacks={lacks} />, urgent: true },
    { key: 'duties', title: '义务', count: openDuties(assessment).length, content: <DutyList /> },
    { key: 'questions', title: '待认定', count: assessment.questions.length, content: <QuestionList /> },
    { key: 'blocked', title: '现在不能办', count: blockedNow(assessment, file).length, content: <BlockedList /> },
    ...(reassessed.length > 0
      ? [
          {
            key: 'former',
            title: '规定变动前的结论',
            count: reassessed.reduce((sum, { changes }) => sum + changes.length, 0),
            content: <FormerVerdicts of={reassessed} />,
          },
        ]
      : []),
  ];
  return (
    <aside className="rail" aria-label="义务与缺项">
      <Collapse
        ghost
        defaultActiveKey={['lacks', 'duties', 'questions', 'former']}
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
