import { zh } from '@zhiji/terms';
import { Checkbox } from 'antd';
import type { ApprovalRow } from '../client/queries.ts';
import { instantText } from '../law/instant-text.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { agreedBy } from './people-count.ts';

interface ApprovalRowsProps {
  readonly rows: readonly ApprovalRow[];
  readonly open: string;
  readonly onOpen: (id: string) => void;
  /** Given where rows can be chosen. */
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

export const APPROVAL_STATES: Readonly<Record<ApprovalRow['status'], readonly [State, string]>> = {
  open: ['open', '待出具'],
  given: ['done', '同意'],
  refused: ['breach', '不同意'],
  returned: ['late', '退回'],
  withdrawn: ['excused', '已撤回'],
};

/** Whom it waits for: offices by name, people by number. */
const waitingText = ({ people, opinions, waitingFor }: ApprovalRow): string =>
  people > 0 ? `还需 ${people - agreedBy(opinions).length} 人同意` : `待${waitingFor.map(zh).join('、')}`;

export function ApprovalRows({ rows, open, onOpen, chosen, onChoose }: ApprovalRowsProps) {
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  useShortcut('x', '选中或者取消本件', () => toggle(open));
  return (
    <ul className="approval-rows" aria-label="审批清单">
      {rows.map((row) => {
        const [state, word] = APPROVAL_STATES[row.status];
        return (
          <li key={row.id} aria-current={row.id === open}>
            {chosen ? (
              <span className="approval-check">
                <Checkbox
                  aria-label={`选中${zh(row.matter)}，${row.caseTitle}`}
                  checked={chosen.has(row.id)}
                  onChange={() => toggle(row.id)}
                />
              </span>
            ) : (
              <span />
            )}
            <button type="button" onClick={() => onOpen(row.id)}>
              <div>
                <b>{zh(row.matter)}</b>
                <StateMark state={state}>{row.status === 'open' ? waitingText(row) : word}</StateMark>
              </div>
              <span>{row.caseTitle}</span>
              <small>{instantText(row.requestedAt)} 报请</small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
