// 保存期限: what keeps a recording, whatever the text that says so.
import type { Answer } from './answer.ts';
import type { Told } from './fact.ts';

/** One ground: whether it is there, and until when it keeps; `notBegun` where its clock does not run yet. */
export interface Ground {
  readonly there: Answer;
  readonly until: number | 'permanent' | 'notBegun';
}

/** 冻结保存: each release ends one of the orders that stand. */
function isHeld(facts: readonly Told[], asOf: number): boolean {
  let standing = 0;
  for (const { at, type } of facts.toSorted((a, b) => a.at - b.at))
    if (at <= asOf && PLACES.has(type)) standing++;
    else if (at <= asOf && RELEASES.has(type)) standing = Math.max(0, standing - 1);
  return standing > 0;
}
/** 福州名城委第二十五条第二款：投诉的调查期间同样锁定。 */
const PLACES = new Set(['hold.placed', 'enforcement.complained']);
const RELEASES = new Set(['hold.released', 'enforcement.complaintHandled']);

/** `permanent`, `until` with the last day, or why nothing may be disposed of. */
export function kept(facts: readonly Told[], grounds: readonly Ground[], asOf: number): string {
  const ends = grounds.flatMap(({ there, until }) => (there === 'yes' ? [until] : []));
  if (ends.includes('permanent')) return 'permanent';
  if (isHeld(facts, asOf)) return 'heldByOrder';
  if (grounds.some(({ there }) => there === 'open')) return 'openQuestion';
  if (ends.length === 0) return 'noRule';
  if (ends.includes('notBegun')) return 'clockNotBegun';
  return `until ${Math.max(...ends.map(Number))}`;
}

/** 永久保存不可逆: it is enough that the ground was there after any of the entries. */
export function everThere(facts: readonly Told[], there: (known: readonly Told[]) => Answer): Answer {
  const now = there(facts);
  return facts.some((_, i) => there(facts.slice(0, i + 1)) === 'yes') ? 'yes' : now;
}
