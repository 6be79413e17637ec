import type { Order } from '../client/order.ts';
import type { ApprovalRow } from '../client/queries.ts';
import type { Acting } from '../shell/acting.tsx';
import { silencedBy } from './people-count.ts';

type Role = ApprovalRow['chain'][number];
type Opinion = 'giveApproval' | 'refuseApproval' | 'returnApproval';

/** My roles whose opinion the approval still waits for, the present one first; none where I have no say. */
export const rolesThatMay = (row: ApprovalRow, { me, rolesFor }: Acting): readonly Role[] =>
  silencedBy(row, me.id) === undefined ? rolesFor('giveApproval').filter((role) => row.waitingFor.includes(role)) : [];

/** An opinion is given in the role it is asked of, about everything that was laid before it. */
export const opinionOrder = (row: ApprovalRow, name: Opinion, role: Role, opinion: string): Omit<Order, 'id'> => ({
  name,
  as: role,
  subject: row.id,
  ...(row.objects.length > 0 ? { about: row.objects.map(({ type, id }) => ({ type: type as never, id })) } : {}),
  data: { matter: row.matter, role, ...(opinion.trim() ? { opinion: opinion.trim() } : {}) },
});
