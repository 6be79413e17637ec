import type { TermIn } from '@zhiji/terms';
import { FIELD_ROLES } from './pages.ts';

/** Where somebody begins. */
export const homeOf = (roles: readonly TermIn<'ROLES'>[], onPhone: boolean): string =>
  onPhone && roles.some((role) => FIELD_ROLES.includes(role)) ? '/today' : '/workbench';
