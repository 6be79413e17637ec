import { zh } from '@zhiji/terms';
import type { TableColumnType } from 'antd';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { isLate, type DossierRow } from './dossier-queries.ts';

/** The columns of a part of the list; `key` of those that sort is the contract's word. */
export function dossierColumns(
  status: DossierRow['status'],
  onShow: (row: DossierRow) => void,
): TableColumnType<DossierRow>[] {
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
    sorter: true,
    render: (_, { closedAt }) => closedAt && instantText(closedAt),
  };
  if (status === 'closed')
    return [
      subject,
      kind,
      closed,
      {
        key: 'due',
        title: '归档期限',
        sorter: true,
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
      sorter: true,
      render: (_, { archiveNumber }) => archiveNumber,
    },
    subject,
    kind,
    closed,
    {
      key: 'archivedAt',
      title: '归档',
      sorter: true,
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
