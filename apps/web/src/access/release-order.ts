import { formatInstant, MS_PER_DAY } from '@zhiji/calendar';
import type { Order } from '../client/order.ts';
import type { Me } from '../client/queries.ts';
import type { AccessRow } from './access-queries.ts';

/** What the custodian says when letting a request through. */
export interface Release {
  readonly reason: string;
  /** ISO 8601 with offset. */
  readonly until: string;
  readonly recordings: readonly string[];
  readonly copies?: number | undefined;
}

interface People {
  readonly requester: string;
  readonly approver: string;
}

/** 放行, with the entry of the register (FZCG-28.2): who views or copies, who approved, why. */
export const releaseOrder = (
  { id, action }: Pick<AccessRow, 'id' | 'action'>,
  { requester, approver }: People,
  { reason, until, recordings, copies }: Release,
): Omit<Order, 'id'> => ({
  name: 'releaseAccess',
  as: 'custodian',
  subject: id,
  data: {
    action,
    [action === 'view' ? 'viewer' : 'copier']: requester,
    approver,
    reason: reason.trim(),
    recordings: [...recordings],
    until,
    ...(copies === undefined ? {} : { copies }),
  },
});

/** Who agreed last: the register names one approver. */
export const approverOf = ({ opinions }: Pick<AccessRow, 'opinions'>): string | undefined =>
  opinions.findLast(({ agreed }) => agreed)?.by;

/** A week, unless the requester asked for another end that is still to come. */
export function proposedEnd(wanted: string | null, now: number): string {
  if (wanted !== null && Date.parse(wanted) > now) return wanted;
  return formatInstant(Math.floor((now + 7 * MS_PER_DAY) / 60_000) * 60_000);
}

/** FZCG-28.1：管理员不能为自己提出的申请放行。 */
export const isOwn = ({ requestedBy }: Pick<AccessRow, 'requestedBy'>, me: string): boolean => requestedBy === me;

/** Many at once: custodians release views that others asked for, and end anything; everybody else ends what is their own. */
export function fitsBulk(part: 'release' | 'running', row: AccessRow, me: Pick<Me, 'id' | 'roles'>): boolean {
  const custodian = me.roles.includes('custodian');
  if (part === 'release') return custodian && !isOwn(row, me.id) && row.action === 'view';
  return custodian || isOwn(row, me.id);
}
