import type { Condition, Norm } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';

type Role = TermIn<'ROLES'>;

/**
 * 放行: who hands out what was agreed to. None where the texts let the agreement suffice; the keeper of the records where they ask for a release
 * and name nobody else.
 */
export function releasersOf(norms: readonly Norm[], action: TermIn<'ACCESS_ACTIONS'>): readonly Role[] {
  if (!norms.some((norm) => norm.form === 'access' && norm.action === action && norm.released)) return [];
  const named = norms.flatMap((norm) =>
    norm.form === 'gate' && norm.act === 'releaseAccess' ? rolesIn(norm.need) : [],
  );
  return named.length > 0 ? [...new Set(named)] : ['custodian'];
}

/** The article under which nobody lets their own request through; undefined where the texts do not say so. */
export const ownReleaseBarred = (norms: readonly Norm[]): string | undefined =>
  norms.find((norm) => norm.form === 'gate' && norm.act === 'releaseAccess' && asksAnother(norm.need))?.article;

const asksAnother = (condition: Condition): boolean =>
  condition.is === 'otherActor' || (condition.is === 'all' && condition.of.some(asksAnother));

function rolesIn(condition: Condition): readonly Role[] {
  switch (condition.is) {
    case 'byRole':
      return condition.roles as readonly Role[];
    case 'all':
    case 'any':
      return condition.of.flatMap(rolesIn);
    case 'reading':
      return Object.values(condition.options).flatMap(rolesIn);
    default:
      return [];
  }
}
