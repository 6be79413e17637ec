import type { Me } from '../client/queries.ts';
import { FIELD_ROLES, navigable } from './pages.ts';

/** Where somebody begins: officers with a phone with their day, others with the workbench, those who read no cases with the last page they find, which is their own work. */
export function homeOf({ roles, readsCases }: Pick<Me, 'roles' | 'readsCases'>, onPhone: boolean): string {
  if (!readsCases) return roles.flatMap((role) => navigable(role, false)).at(-1)!.path;
  return onPhone && roles.some((role) => FIELD_ROLES.includes(role)) ? '/today' : '/workbench';
}
