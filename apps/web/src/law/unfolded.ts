/** 展开的句子: words, and what they join, a line each. The words in their order are the sentence. */
export interface Told {
  readonly said: string;
  readonly parts: readonly {
    /** What joins it to the part before: `，且`, `，或者`, `；`; nothing for the first. */
    readonly by: string;
    readonly grouped: boolean;
    readonly told: Told;
  }[];
}

/** Sentences up to here are taken in at a glance. */
const SHORT = 60;
const READING = '解释口径';
/** From these words on, what is said belongs together to the end of its group. */
const TOGETHER = [READING, '没有下列情形'];

/** A sentence of the law with its conditions taken apart: `甲，且（乙，或者丙）` is two lines, the second of two; lines need no full stop. */
export function unfolded(sentence: string): Told {
  if (sentence.length <= SHORT) return { said: sentence, parts: [] };
  const head = /^[^（“]*?：/.exec(sentence)?.[0] ?? '';
  const { parts } = joined(sentence.slice(head.length).replace(/。$/, ''));
  return parts.length === 0 ? { said: sentence, parts: [] } : { said: head, parts };
}

/** The sentence again. */
export const folded = ({ said, parts }: Told): string =>
  said + parts.map(({ by, grouped, told }) => by + (grouped ? `（${folded(told)}）` : folded(told))).join('');

/** What a reading decides, or what is denied, stays together; where 且 and 或者 stand side by side, nothing says which binds closer, and the words stay as they are. */
function joined(text: string): Told {
  const together = outside(text).find((at) => TOGETHER.some((words) => text.startsWith(words, at))) ?? text.length;
  const cuts = (by: string, until: number) => outside(text).filter((at) => at < until && text.startsWith(by, at));
  const [all, any] = [cuts('，且', together), cuts('，或者', together)];
  if (all.length > 0 && any.length > 0) return { said: text, parts: [] };
  if (all.length > 0) return cut(text, '，且', all);
  if (any.length > 0) return cut(text, '，或者', any);
  const choices = text.startsWith(READING) ? cuts('；', text.length) : [];
  return choices.length > 0 ? cut(text, '；', choices) : { said: text, parts: [] };
}

function cut(text: string, by: string, places: readonly number[]): Told {
  const pieces = [0, ...places].map((at, of) => text.slice(of === 0 ? 0 : at + by.length, places[of]));
  return {
    said: '',
    parts: pieces.map((piece, at) => {
      const grouped = piece.startsWith('（') && closing(piece) === piece.length - 1;
      const words = grouped ? piece.slice(1, -1) : piece;
      const told = by === '；' || words.length <= SHORT ? { said: words, parts: [] } : joined(words);
      return { by: at === 0 ? '' : by, grouped, told };
    }),
  };
}

/** The places of a text outside brackets and quotation marks. */
function outside(text: string): readonly number[] {
  const places: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (depth === 0) places.push(at);
    if ('（“'.includes(text[at]!)) depth++;
    else if ('）”'.includes(text[at]!)) depth--;
  }
  return places;
}

/** Where the first bracket of a text is closed. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '（') depth++;
    else if (text[at] === '）' && --depth === 0) return at;
  }
  return -1;
}
