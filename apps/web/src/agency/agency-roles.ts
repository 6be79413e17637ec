import { AGENCY_COMMANDS, type AgencyCommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import { useActing } from '../shell/acting.tsx';

/** My roles that may give an order about the agency, the present one first. */
export function useAgencyRoles(): (command: AgencyCommandName) => readonly TermIn<'ROLES'>[] {
  const { me, role } = useActing();
  return (command) => {
    const may = me.roles.filter((one) => AGENCY_COMMANDS[command].roles.includes(one));
    return may.includes(role) ? [role, ...may.filter((one) => one !== role)] : may;
  };
}
