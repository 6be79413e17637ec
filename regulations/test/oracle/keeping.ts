// 保存期限: what keeps a recording, whatever the text that says so.
import type { Answer } from './answer.ts';
import { of, type Told } from './fact.ts';

/** One ground: whether it is there, and until when it keeps; `notBegun` where its clock does not run yet. */
export interface Ground {
  readonly there: Answer;
  readonly until: number | 'permanent' | 'notBegun';
}

/** 冻结保存, and 福州名城委第二十五条第二款 the time a complaint is being looked into: each ends what it began. */
function isHeld(facts: readonly Told[], asOf: number): boolean {
  const known = facts.filter(({ at }) => at <= asOf);
  const clues = of(known, 'enforcement.complained').map(({ about }) => about[0]!);
  return (
    stand(of(known, 'hold.placed'), of(known, 'hold.released')) ||
    clues.some((clue) =>
      stand(of(known, 'enforcement.complained', clue), of(known, 'enforcement.complaintHandled', clue)),
    )
  );
}

/** A release ends one order that stands, and none to come. */
function stand(placed: readonly Told[], released: readonly Told[]): boolean {
  let standing = 0;
  for (const order of [...placed, ...released].toSorted((a, b) => a.at - b.at))
    standing = placed.includes(order) ? standing + 1 : Math.max(0, standing - 1);
  return standing > 0;
}

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
