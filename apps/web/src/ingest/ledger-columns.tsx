import { COMMANDS, type CommandName } from '@zhiji/cases';
import { zh } from '@zhiji/terms';
import { Button, Dropdown, type TableColumnType } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../case/paths.ts';
import type { RecordingRow } from '../client/queries.ts';
import { sizeText } from '../client/size-text.ts';
import { Due } from '../law/due.tsx';
import { instantText } from '../law/instant-text.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { playPath } from '../player/play-path.ts';
import { useActing } from '../shell/acting.tsx';
import { DURABILITIES } from './ledger-filter.ts';

interface LedgerColumnsProps {
  readonly onReceipt: (row: RecordingRow) => void;
  readonly onAct: (command: CommandName, row: RecordingRow) => void;
}

const MARKS: Readonly<Record<RecordingRow['durability'], State>> = {
  captured: 'open',
  received: 'near',
  stored: 'done',
  quarantined: 'breach',
  disposed: 'excused',
};

/** The columns of the ledger; `key` of those that sort is the contract's word. */
export function ledgerColumns({ onReceipt, onAct }: LedgerColumnsProps): TableColumnType<RecordingRow>[] {
  return [
    {
      key: 'recordedAt',
      title: '录制',
      sorter: true,
      render: (_, row) => (
        <>
          <b>
            {row.medium ? zh(row.medium) : zh('recording')} {row.from && instantText(row.from)}
          </b>
          <br />
          <span className="quiet">{[row.recordist, row.name].filter(Boolean).join('　')}</span>
        </>
      ),
    },
    {
      key: 'case',
      title: '案件',
      render: (_, { caseId, caseTitle }) => <Link to={casePath(caseId, 'recordings')}>{caseTitle}</Link>,
    },
    {
      key: 'size',
      title: '大小',
      className: 'nowrap',
      sorter: true,
      render: (_, { size }) => (size === null ? '—' : sizeText(size)),
    },
    {
      key: 'storedAt',
      title: '储存',
      sorter: true,
      render: (_, row) => (
        <>
          <StateMark state={MARKS[row.durability]}>{DURABILITIES[row.durability]}</StateMark>
          <br />
          <span className="quiet nowrap">{proofText(row)}</span>
        </>
      ),
    },
    {
      key: 'due',
      title: '导出期限',
      sorter: true,
      render: (_, { due }) => (due ? <Due due={due} /> : <span className="quiet">—</span>),
    },
    {
      key: 'checks',
      title: '检查与索引',
      render: (_, { verdict, indexed, secrecyAnswered, durability }) =>
        durability === 'stored' ? (
          <>
            <StateMark state={verdict === 'ok' ? 'done' : verdict ? 'breach' : 'open'}>
              {verdict ? zh(verdict) : '待检查'}
            </StateMark>{' '}
            {!indexed && <StateMark state="near">缺索引</StateMark>}{' '}
            {!secrecyAnswered && <StateMark state="near">涉密未答</StateMark>}
          </>
        ) : (
          <span className="quiet">{durability === 'disposed' ? '—' : '入库后检查'}</span>
        ),
    },
    {
      key: 'acts',
      className: 'nowrap screen-only',
      align: 'right',
      render: (_, row) => (
        <>
          {row.durability === 'stored' && <Link to={playPath(row.caseId, row.id)}>播放</Link>}{' '}
          {row.durability !== 'captured' && (
            <Button type="link" size="small" onClick={() => onReceipt(row)}>
              回执
            </Button>
          )}
          <RowActs row={row} onAct={onAct} />
        </>
      ),
    },
  ];
}

function proofText({ storedAt, leafIndex, published }: RecordingRow): string {
  if (storedAt === null) return '';
  return [
    instantText(storedAt),
    leafIndex === null ? '' : `第 ${leafIndex} 条${published ? `，${zh('published')}` : ''}`,
  ].join(' ');
}

function RowActs({ row, onAct }: { readonly row: RecordingRow; readonly onAct: LedgerColumnsProps['onAct'] }) {
  const { rolesFor } = useActing();
  if (row.durability === 'disposed') return null;
  const commands: readonly CommandName[] = [
    ...(row.durability === 'stored' ? (['confirmPlayback'] as const) : []),
    ...(row.durability === 'stored' && !row.indexed ? (['indexRecording'] as const) : []),
    ...(row.secrecyAnswered ? [] : (['answerSecrecy'] as const)),
    ...(row.activity === null ? (['linkRecording'] as const) : []),
  ];
  const mine = commands.filter((command) => rolesFor(command).length > 0);
  if (mine.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: mine.map((command) => ({ key: command, label: COMMANDS[command].title })),
        onClick: ({ key }) => onAct(key as CommandName, row),
      }}
    >
      <Button type="link" size="small">
        办理
      </Button>
    </Dropdown>
  );
}
