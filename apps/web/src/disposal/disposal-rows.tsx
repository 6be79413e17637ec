import { instantText } from '../law/instant-text.ts';
import { StateMark } from '../law/state-mark.tsx';
import { PeopleNames } from '../shell/people-names.tsx';
import type { DisposalRow } from './disposal-queries.ts';
import { stateOf } from './disposal-state.ts';

interface DisposalRowsProps {
  readonly rows: readonly DisposalRow[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
}

export const DisposalRows = ({ rows, open, onOpen }: DisposalRowsProps) => (
  <ul className="approval-rows" aria-label="处置">
    {rows.map((row) => {
      const [state, word] = stateOf(row);
      return (
        <li key={row.id} aria-current={row.id === open}>
          <span />
          <button type="button" onClick={() => onOpen(row.id)}>
            <div>
              <b>{row.certificate ?? `处置音像 ${row.recordings.length} 件`}</b>
              <StateMark state={state}>{word}</StateMark>
            </div>
            <span>{row.caseTitle}</span>
            <small>
              {row.certificate && `音像 ${row.recordings.length} 件 · `}
              <PeopleNames ids={[row.executedBy ?? row.requestedBy]} />{' '}
              {row.executedAt ? `${instantText(row.executedAt)} 执行` : `${instantText(row.requestedAt)} 提请`}
            </small>
          </button>
        </li>
      );
    })}
  </ul>
);
