// Stands for the leaves' file of the kernel while the tests of the packs are counted: judges as ever and keeps what each leaf came to.
import { judgeAtom as judged } from '../../packages/law/src/atom.ts';
import type { Condition, Truth } from '@zhiji/law';

/** The truths each leaf of a compiled norm came to, by the leaf itself. */
export const truthsSeen = new Map<Condition, Set<Truth>>();

export const judgeAtom: typeof judged = (atom, at) => {
  const settled = judged(atom, at);
  let seen = truthsSeen.get(atom);
  if (!seen) truthsSeen.set(atom, (seen = new Set()));
  seen.add(settled.truth);
  return settled;
};
