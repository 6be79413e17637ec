import type { Truth } from './condition.ts';

/** A truth with the facts that settle it. */
export interface Settled {
  readonly truth: Truth;
  readonly facts: readonly string[];
}

export const settled = (truth: Truth, facts: readonly string[] = NONE): Settled => ({ truth, facts });

const NONE: readonly string[] = [];
