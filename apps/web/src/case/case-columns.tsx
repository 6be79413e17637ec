import { zh } from '@zhiji/terms';
import { Button, Checkbox, Popover, type TableColumnType } from 'antd';
import { Link } from 'react-router';
import type { CaseRow } from '../client/queries.ts';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { PeopleNames } from '../shell/people-names.tsx';
import { StateMark } from '../law/state-mark.tsx';
import { CASE_STATUSES } from './case-status.ts';
import { casePath } from './paths.ts';

/** The columns of the list of cases; `key` of those that sort is the contract's word. */
export const COLUMNS: readonly TableColumnType<CaseRow>[] = [
  { key: 'title', title: '案由', render: (_, row) => <Link to={casePath(row.id)}>{row.title}</Link> },
  { key: 'number', title: '文号', className: 'nowrap', sorter: true, render: (_, { number }) => number },
  { key: 'party', title: '当事人', dataIndex: 'party' },
  { key: 'place', title: '地点', dataIndex: 'place' },
  { key: 'occurredOn', title: '发生日期', className: 'nowrap', render: (_, { occurredOn }) => occurredOn },
  { key: 'eventType', title: '事件类型', dataIndex: 'eventType' },
  { key: 'caseType', title: '种类', render: (_, { caseType }) => caseType && zh(caseType) },
  { key: 'procedure', title: '程序', render: (_, { procedure }) => procedure && zh(procedure) },
  {
    key: 'stage',
    title: '进度',
    className: 'nowrap',
    render: (_, { status, stage }) => (status === 'open' ? zh(stage) : CASE_STATUSES[status]),
  },
  { key: 'undertakers', title: '承办人', render: (_, { undertakers }) => <PeopleNames ids={undertakers} /> },
  { key: 'nextDue', title: '最近期限', sorter: true, render: (_, { nextDue }) => nextDue && <Due due={nextDue} /> },
  {
    key: 'owed',
    title: '待办',
    render: (_, { owed, overdue, breaches }) => (
      <>
        {breaches > 0 && <StateMark state="breach">违规 {breaches}</StateMark>}{' '}
        {overdue > 0 && <StateMark state="overdue">逾期 {overdue}</StateMark>}{' '}
        {owed > 0 ? <StateMark state="open">欠 {owed}</StateMark> : <StateMark state="done">齐备</StateMark>}
      </>
    ),
  },
  {
    key: 'openedAt',
    title: '登记',
    className: 'nowrap',
    sorter: true,
    render: (_, { openedAt }) => instantText(openedAt),
  },
  {
    key: 'changedAt',
    title: '变动',
    className: 'nowrap',
    sorter: true,
    render: (_, { changedAt }) => instantText(changedAt),
  },
];

export const SHOWN_AT_FIRST: readonly string[] = [
  'title',
  'number',
  'place',
  'eventType',
  'stage',
  'undertakers',
  'nextDue',
  'owed',
  'changedAt',
];

interface ColumnChoiceProps {
  readonly shown: readonly string[];
  readonly onChange: (shown: readonly string[]) => void;
}

/** 选列 */
export const ColumnChoice = ({ shown, onChange }: ColumnChoiceProps) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    content={
      <Checkbox.Group
        style={{ display: 'grid', gap: 4 }}
        value={[...shown]}
        options={COLUMNS.map(({ key, title }) => ({ value: String(key), label: String(title) }))}
        onChange={(chosen: string[]) => onChange(chosen.length > 0 ? chosen : shown)}
      />
    }
  >
    <Button type="text">选列</Button>
  </Popover>
);
