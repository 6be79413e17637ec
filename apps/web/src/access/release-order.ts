import { formatInstant, MS_PER_DAY } from '@zhiji/calendar';
import type { TermIn } from '@zhiji/terms';
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
  as: TermIn<'ROLES'>,
): Omit<Order, 'id'> => ({
  name: 'releaseAccess',
  as,
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

/** The first of my roles that lets this through. */
export const releaserAs = ({ releasedBy }: Pick<AccessRow, 'releasedBy'>, { roles }: Pick<Me, 'roles'>) =>
  releasedBy.find((role) => roles.includes(role));

/** 自己的申请 where the law in force bars letting one's own through (FZCG-28.1). */
export const isOwn = ({ requestedBy, ownBarred }: Pick<AccessRow, 'requestedBy' | 'ownBarred'>, me: string): boolean =>
  ownBarred !== null && requestedBy === me;

/** Many at once: who lets through does so with views that others asked for, and ends anything; everybody else ends what is their own. */
export function fitsBulk(part: 'release' | 'running', row: AccessRow, me: Pick<Me, 'id' | 'roles'>): boolean {
  if (part === 'release') return releaserAs(row, me) !== undefined && !isOwn(row, me.id) && row.action === 'view';
  return endsAny(row, me) || row.requestedBy === me.id;
}

/** Who may end what others asked for. */
export const endsAny = (row: AccessRow, me: Pick<Me, 'roles'>): boolean =>
  me.roles.includes('custodian') || releaserAs(row, me) !== undefined;
