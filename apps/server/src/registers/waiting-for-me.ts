import type { Account } from '@zhiji/accounts';
import { sql, type RawBuilder } from 'kysely';

/** 待我出具意见: open, asked of one of my roles; where people count and not offices, not of who asked and not twice. */
export const waitingForMe = (
  { id, roles }: Pick<Account, 'id' | 'roles'>,
  table: 'a' | 'approval_row',
): RawBuilder<boolean> => {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  return sql<boolean>`(${column('status')} = 'open' and ${column('waiting_for')} && ${[...roles]}::text[]
    and (${column('people')} = 0 or (${column('requested_by')} <> ${id}
      and not ${column('opinions')} @> jsonb_build_array(jsonb_build_object('by', ${id}::text)))))`;
};
