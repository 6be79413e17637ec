import type { TermIn } from '@zhiji/terms';
import type { CommandDefinition, CommandMode } from './command-definition.ts';
import type { EventType } from './vocabulary.ts';

type Role = TermIn<'ROLES'>;

export const FIELD: readonly Role[] = ['officer', 'undertaker'];
export const INTAKE: readonly Role[] = ['officer', 'undertaker', 'receptionist'];
/** Whoever heads the people who handle a case, by the name each text gives the office. */
export const HEADS: readonly Role[] = [
  'unitHead',
  'unitLeader',
  'handlingUnit',
  'divisionHead',
  'brigadeHead',
  'enforcementBodyHead',
];
export const REVIEW: readonly Role[] = ['legalUnit', 'policyLegalDivision', 'legalReviewer'];
export const DECIDERS: readonly Role[] = [
  ...FIELD,
  ...HEADS,
  ...REVIEW,
  'generalOffice',
  'committeeLeader',
  'committeeLeaderInCharge',
  'subdistrictHead',
  'agencyHead',
  'agencyLeader',
];
export const EVERYONE: readonly Role[] = [
  ...DECIDERS,
  'custodian',
  'archivist',
  'archivesBody',
  'archivesHead',
  'supervisor',
  'receptionist',
  'server',
  'hearingHost',
];
export const CUSTODY: readonly Role[] = ['custodian', 'archivist', 'archivesBody', 'archivesHead'];
/** Whose consent some text asks for. */
export const CONSENT: readonly Role[] = [
  ...DECIDERS,
  'archivesHead',
  'dossierUnitLeader',
  'performanceUnit',
  'secrecyReviewer',
];

/** One order. */
export const command = (
  event: EventType,
  mode: CommandMode,
  title: string,
  roles: readonly Role[],
): CommandDefinition => ({
  event,
  mode,
  title,
  roles,
});
