import { judgeAtom, truthOfAtom } from './atom.ts';
import type { Condition, Truth } from './condition.ts';
import type { Setting } from './setting.ts';
import { settled } from './settled.ts';

/** A condition with its truth and the facts that settle it, for reasons and lists of what is missing. */
export interface Judgement {
  readonly condition: Condition;
  readonly truth: Truth;
  readonly facts: readonly string[];
  readonly parts: readonly Judgement[];
}

/** Truth of a condition in three values: unknown findings stay unknown. */
export function judge(condition: Condition, at: Setting): Truth {
  switch (condition.is) {
    case 'all':
      return combine(condition.of, at, false);
    case 'any':
      return combine(condition.of, at, true);
    case 'not':
      return negate(judge(condition.of, at));
    case 'constant':
      return condition.value;
    case 'reading':
      throw new Error(`reading ${condition.id} was not resolved before judging`);
    default:
      return truthOfAtom(condition, at);
  }
}

/** One part with the deciding value decides; otherwise an open part leaves it open. */
function combine(conditions: readonly Condition[], at: Setting, decisive: boolean): Truth {
  let result: Truth = !decisive;
  for (const condition of conditions) {
    const truth = judge(condition, at);
    if (truth === decisive) return decisive;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

const negate = (truth: Truth): Truth => (truth === 'unknown' ? truth : !truth);

/** The same judgement with its parts. */
export function judgeWithReasons(condition: Condition, at: Setting): Judgement {
  switch (condition.is) {
    case 'all':
    case 'any':
      return {
        condition,
        truth: judge(condition, at),
        facts: [],
        parts: condition.of.map((part) => judgeWithReasons(part, at)),
      };
    case 'not': {
      const part = judgeWithReasons(condition.of, at);
      return { condition, truth: negate(part.truth), facts: [], parts: [part] };
    }
    case 'constant':
    case 'reading':
      return { condition, ...settled(judge(condition, at)), parts: [] };
    default:
      return { condition, ...judgeAtom(condition, at), parts: [] };
  }
}

/** The open questions inside a judgement: findings nobody has answered and on which its truth still depends. */
export function questionsIn({ condition, truth, parts }: Judgement): readonly string[] {
  if (truth !== 'unknown') return [];
  return condition.is === 'finding' ? [condition.finding] : parts.flatMap(questionsIn);
}
