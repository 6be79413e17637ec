import { findTerm } from '@zhiji/terms';
import { parseInstant } from '@zhiji/calendar';
import { WhyHover } from '../law/why-hover.tsx';
import { useWhy } from '../law/why.tsx';
import { dueText } from '../law/instant-text.ts';
import { lengthText } from '../law/length.ts';
import { StateMark, type State } from '../law/state-mark.tsx';
import type { TraceFlag } from './trace-flag.ts';
import './trace-flag.css';

const FLAGS: Readonly<Record<TraceFlag['kind'], readonly [State, string]>> = {
  owed: ['open', '应办'],
  near: ['near', '临期'],
  overdue: ['overdue', '逾期未办'],
  undecided: ['unknown', '待认定'],
  late: ['late', '逾期完成'],
  breach: ['breach', '违规'],
  cured: ['late', '违规，已补正'],
};

/** A flag at the edge of the trace; its arithmetic on hover, its proof on a click. */
export function TraceFlagView({ flag }: { readonly flag: TraceFlag }) {
  const why = useWhy();
  const verdict = 'duty' in flag ? flag.duty : flag.breach;
  const [state, word] = FLAGS[flag.kind];
  return (
    <WhyHover verdict={verdict}>
      <button
        type="button"
        className={`trace-flag trace-flag-${flag.kind}`}
        onClick={() =>
          why(
            'duty' in flag
              ? { ...flag.duty, trigger: flag.duty.trigger }
              : { ...flag.breach, trigger: flag.breach.event },
          )
        }
      >
        <StateMark state={state}>{word}</StateMark>
        <span>{subjectOf(flag)}</span>
        <i>{verdict.article}</i>
      </button>
    </WhyHover>
  );
}

function subjectOf(flag: TraceFlag): string {
  if ('breach' in flag)
    return `${findTerm(flag.breach.act)?.zh ?? flag.breach.gist}：${flag.breach.missing.join('；')}`;
  const { gist, due, doneAt } = flag.duty;
  if (flag.kind === 'late' && due && doneAt)
    return `${gist}，迟 ${lengthText(parseInstant(doneAt)! - parseInstant(due)!)}`;
  return due ? `${gist}，${dueText(due)} 止` : gist;
}
