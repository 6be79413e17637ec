import { any } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { approved } from '../pen.ts';

/** 行政机关负责人，各机关的称谓不同。 */
export const HEADS = [
  'agencyHead',
  'agencyLeader',
  'committeeLeader',
  'committeeLeaderInCharge',
  'subdistrictHead',
] as const;

export const approvedByHead = (matter: TermIn<'APPROVAL_MATTERS'>) =>
  any(...HEADS.map((role) => approved(matter, [role])));
