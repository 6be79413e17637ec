import { zh } from '@zhiji/terms';
import { Checkbox } from 'antd';
import { instantText } from '../law/instant-text.ts';
import { useOffice } from '../law/office.ts';
import { StateMark } from '../law/state-mark.tsx';
import { PeopleNames } from '../shell/people-names.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { AccessRow } from './access-queries.ts';
import { stateOf } from './access-state.ts';

interface AccessRowsProps {
  readonly rows: readonly AccessRow[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
  /** Given where rows can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

export function AccessRows({ rows, open, onOpen, chosen, onChoose }: AccessRowsProps) {
  const office = useOffice();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  useShortcut('x', '选中或者取消本件', () => toggle(open));
  return (
    <ul className="approval-rows" aria-label="申请清单">
      {rows.map((row) => {
        const [state, word] = stateOf(row, office);
        return (
          <li key={row.id} aria-current={row.id === open}>
            {chosen ? (
              <span className="approval-check">
                <Checkbox
                  aria-label={`选中${zh(row.action)}，${row.caseTitle}`}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </span>
            ) : (
              <span />
            )}
            <button type="button" onClick={() => onOpen(row.id)}>
              <div>
                <b>
                  <PeopleNames ids={[row.requestedBy]} />　{zh(row.action)}
                </b>
                <StateMark state={state}>{word}</StateMark>
              </div>
              <span>{row.caseTitle}</span>
              <small>
                {zh(row.purpose)} · {row.recordings.length > 0 ? `${row.recordings.length} 件音像` : '案卷文书'} ·{' '}
                {instantText(row.requestedAt)} 申请
              </small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
