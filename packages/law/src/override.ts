import { dayOf, formatDay, type Period } from '@zhiji/calendar';
import type { Norm, TimeLimit } from './norm.ts';

/** 另有规定: a rule of another source that takes the place of a text's norms under one catalogue id, where the text itself defers to such sources. */
export interface Override {
  /** Catalogue id. */
  readonly requirement: string;
  /** Whose rule it is; taken only where the text defers to that level. */
  readonly level: string;
  /** As cited: title and clause. */
  readonly source: string;
  /** ms; for what arises from then on. */
  readonly effectiveFrom: number;
  /** Its own term. Where it has none, nothing is owed under the id any more. */
  readonly period?: Period;
}

interface InForce {
  readonly effectiveFrom: number;
  readonly effectiveTo: number;
}

/**
 * The norms of a text, and in their place what overrides them, each for its own time. `levels`: those the text defers to; an override of another level
 * leaves the norms as they are: the stricter result stands until a competent body decides (立法法 105、106). A term takes the place of the numbered terms of
 * keeping under the id, where it has none of the numbered terms of its duties; nothing else changes.
 */
export function overridden<N extends Norm & InForce>(
  norms: readonly N[],
  levels: readonly string[],
  overrides: readonly Override[],
): readonly N[] {
  const taken = overrides
    .filter(({ level }) => levels.includes(level))
    .toSorted((a, b) => a.effectiveFrom - b.effectiveFrom);
  const keeps = new Set(norms.flatMap((norm) => (norm.form === 'keep' && isNumbered(norm) ? norm.requirements : [])));
  const reaches = ({ requirement, period }: Override, norm: N) =>
    norm.requirements.includes(requirement) &&
    (!period || (isNumbered(norm) && (norm.form === 'keep' || !keeps.has(requirement))));
  return norms.flatMap((norm) => {
    const own = taken.filter((override) => reaches(override, norm));
    const from = own.map(({ effectiveFrom }) => effectiveFrom);
    const ofItself = { ...norm, effectiveTo: Math.min(norm.effectiveTo, from[0] ?? Infinity) };
    const others = own.map((override, at) => ({
      ...withTerm(norm, override),
      effectiveFrom: Math.max(norm.effectiveFrom, override.effectiveFrom),
      effectiveTo: Math.min(norm.effectiveTo, from[at + 1] ?? Infinity),
    }));
    return [ofItself, ...others.filter((_, at) => own[at]!.period)];
  });
}

const termOf = (norm: Norm): TimeLimit | undefined => {
  const term = norm.form === 'duty' ? norm.due : norm.form === 'keep' ? norm.least : undefined;
  return term && 'period' in term ? term : undefined;
};

function isNumbered(norm: Norm): boolean {
  const term = termOf(norm);
  return term !== undefined && 'n' in term.period;
}

/** The norm with the other rule's term, which its citation names. */
function withTerm<N extends Norm>(norm: N, { period, source, effectiveFrom }: Override): N {
  const term = termOf(norm);
  if (!period || !term) return norm;
  const article = `${norm.article}（另有规定，从其规定：${source}）`;
  const id = `${norm.id}@${formatDay(dayOf(effectiveFrom))}`;
  return { ...norm, id, article, [norm.form === 'keep' ? 'least' : 'due']: { ...term, period } };
}
