import { MS_PER_DAY, parseInstant } from '@zhiji/calendar';
import { serverNow } from '../client/clock.ts';
import { dueText } from './instant-text.ts';
import { lengthText } from './length.ts';
import { StateMark } from './state-mark.tsx';

interface DueProps {
  /** ISO 8601 with offset. */
  readonly due: string;
  readonly provisional?: boolean;
}

/** 期限 that still runs or has run out, with how much is left or over. */
export function Due({ due, provisional = false }: DueProps) {
  const left = parseInstant(due)! - serverNow();
  const state = left < 0 ? 'overdue' : left < MS_PER_DAY ? 'near' : 'open';
  return (
    <StateMark state={state}>
      <span>
        <time dateTime={due}>{dueText(due)}</time>
        {provisional && '（暂定）'} <small>{left < 0 ? `已逾 ${lengthText(-left)}` : `还有 ${lengthText(left)}`}</small>
      </span>
    </StateMark>
  );
}
