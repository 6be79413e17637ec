import { cellWords } from '../comparison/cell-words.ts';
import { datedText } from '../law/instant-text.ts';
import type { State } from '../law/state-mark.tsx';
import type { VerdictChange } from './regulation-queries.ts';

/** What became of a verdict, in a word. A breach that one of the laws finds and the other does not comes first. */
export function changeWord({ before, after }: VerdictChange): readonly [State, string] {
  if (before?.breachAt && !after?.breachAt) return ['breach', '原为违反'];
  if (after?.breachAt && !before?.breachAt) return ['breach', '现为违反'];
  if (!before) return ['open', '新增'];
  if (!after) return ['excused', '不再要求'];
  return before.standing === after.standing && before.due !== after.due ? ['late', '改期'] : ['unknown', '改变'];
}

/** One side of a change: how it stood, until when, since when it was breached. */
export function sideText(kind: string, told: VerdictChange['before']): string {
  if (!told) return '没有要求';
  const { article, gist, due } = told;
  const said = cellWords({ kind, standing: told.standing, due, article, gist, requirements: [] });
  const { breachAt } = told;
  return [
    // Noted by an earlier release, which knew what was owed only.
    kind === 'debt' ? '应办' : said.standing,
    said.due ? `${said.due} 止` : '',
    breachAt === null ? '' : kind === 'breach' ? `发生于 ${datedText(breachAt)}` : `${datedText(breachAt)} 起违反`,
  ]
    .filter(Boolean)
    .join('，');
}
