import { officeIn, type TermIn } from '@zhiji/terms';
import { useActing } from '../shell/acting.tsx';

/** What the agency's own text calls an office. */
export type Office = (role: TermIn<'ROLES'>) => string;

export function useOffice(): Office {
  const { regulation } = useActing().me.agency;
  return (role) => officeIn(regulation, role);
}
