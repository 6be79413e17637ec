import { zh } from '@zhiji/terms';
import type { TableColumnType } from 'antd';
import { Link } from 'react-router';
import { casePath } from '../case/paths.ts';
import { sizeText } from '../client/size-text.ts';
import { instantText } from '../law/instant-text.ts';
import { playPath } from '../player/play-path.ts';
import type { DueRow } from './disposal-queries.ts';

export const DUE_COLUMNS: readonly TableColumnType<DueRow>[] = [
  {
    key: 'recording',
    title: '音像',
    render: (_, { caseId, recording, name, medium, from }) => (
      <>
        <Link to={playPath(caseId, recording)}>{name ?? zh(medium ?? 'recording')}</Link>
        <br />
        <span className="quiet">
          {[name && medium && zh(medium), from && `${instantText(from)} 录制`].filter(Boolean).join('　')}
        </span>
      </>
    ),
  },
  {
    key: 'case',
    title: '案件',
    render: (_, { caseId, caseTitle, caseNumber, archiveNumber }) => (
      <>
        <Link to={casePath(caseId, 'recordings')}>{caseTitle}</Link>
        <br />
        <span className="quiet">
          {[caseNumber, archiveNumber && `档号 ${archiveNumber}`].filter(Boolean).join('　')}
        </span>
      </>
    ),
  },
  { key: 'keptUntil', title: '保存到', className: 'nowrap', render: (_, { keptUntil }) => keptUntil },
  { key: 'keptBy', title: '依据', render: (_, { keptBy }) => keptBy },
  {
    key: 'size',
    title: '大小',
    className: 'nowrap',
    render: (_, { size }) => (size === null ? '—' : sizeText(size)),
  },
];
