import { zh } from '@zhiji/terms';
import type { TableColumnType } from 'antd';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { isLate, type DossierFilter, type DossierRow } from './dossier-queries.ts';

/** The columns of a part of the list; `key` of those that sort is the contract's word. */
export function dossierColumns(
  filter: DossierFilter,
  onShow: (row: DossierRow) => void,
): TableColumnType<DossierRow>[] {
  const sorted = (key: string, usual: 'ascend' | 'descend') => {
    if ((filter.sort ?? (filter.status === 'closed' ? 'due' : 'archivedAt')) !== key) return { sorter: true };
    const order = filter.order === undefined ? usual : filter.order === 'asc' ? 'ascend' : 'descend';
    return { sorter: true, sortOrder: order } as const;
  };
  const subject: TableColumnType<DossierRow> = {
    key: 'title',
    title: '案件',
    render: (_, row) => (
      <>
        <button type="button" className="text-button" onClick={() => onShow(row)}>
          {row.title}
        </button>
        <br />
        <span className="quiet">{[row.number, row.party].filter(Boolean).join('　')}</span>
      </>
    ),
  };
  const kind: TableColumnType<DossierRow> = {
    key: 'caseType',
    title: '种类',
    className: 'nowrap',
    render: (_, { caseType }) => caseType && zh(caseType),
  };
  const closed: TableColumnType<DossierRow> = {
    key: 'closedAt',
    title: '结案',
    className: 'nowrap',
    ...sorted('closedAt', 'descend'),
    render: (_, { closedAt }) => closedAt && instantText(closedAt),
  };
  if (filter.status === 'closed')
    return [
      subject,
      kind,
      closed,
      {
        key: 'due',
        title: '归档期限',
        ...sorted('due', 'ascend'),
        render: (_, { due }) => (due ? <Due due={due} /> : <span className="quiet">没有定期限</span>),
      },
      {
        key: 'lacks',
        title: '可否归档',
        render: (_, { lacks }) =>
          lacks > 0 ? <StateMark state="near">尚缺 {lacks} 项</StateMark> : <StateMark state="done">齐备</StateMark>,
      },
    ];
  return [
    {
      key: 'archiveNumber',
      title: '档号',
      className: 'nowrap',
      ...sorted('archiveNumber', 'ascend'),
      render: (_, { archiveNumber }) => archiveNumber,
    },
    subject,
    kind,
    closed,
    {
      key: 'archivedAt',
      title: '归档',
      ...sorted('archivedAt', 'descend'),
      render: (_, row) => (
        <StateMark state={isLate(row) ? 'late' : 'done'}>
          {row.archivedAt && instantText(row.archivedAt)}
          {isLate(row) && ' 逾期归档'}
        </StateMark>
      ),
    },
    { key: 'retention', title: '保管期限', className: 'nowrap', render: (_, { retention }) => retention },
  ];
}
