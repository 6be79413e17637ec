import { useSuspenseQuery } from '@tanstack/react-query';
import { COMMANDS, type CommandName } from '@zhiji/cases';
import type { TermIn } from '@zhiji/terms';
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { meQuery, type Me } from '../client/queries.ts';

type Role = TermIn<'ROLES'>;

/** 经办身份 – who I am, and in which of my roles I act now. */
export interface Acting {
  readonly me: Me;
  readonly role: Role;
  readonly actAs: (role: Role) => void;
  /** My roles that may give a command, the present one first. */
  readonly rolesFor: (command: CommandName) => readonly Role[];
}

const ActingContext = createContext<Acting | undefined>(undefined);

export function ActingProvider({ children }: { readonly children: ReactNode }) {
  const { data: me } = useSuspenseQuery(meQuery);
  const [role, setRole] = useState(() => rememberedRole(me));
  const acting = useMemo<Acting>(
    () => ({
      me,
      role,
      actAs: (next) => {
        localStorage.setItem(keyOf(me), next);
        setRole(next);
      },
      rolesFor: (command) => {
        const may = me.roles.filter((one) => COMMANDS[command].roles.includes(one));
        return may.includes(role) ? [role, ...may.filter((one) => one !== role)] : may;
      },
    }),
    [me, role],
  );
  return <ActingContext value={acting}>{children}</ActingContext>;
}

export function useActing(): Acting {
  const acting = use(ActingContext);
  if (!acting) throw new Error('useActing stands outside ActingProvider');
  return acting;
}

const keyOf = (me: Me) => `zhiji.role.${me.id}`;

function rememberedRole(me: Me): Role {
  const kept = localStorage.getItem(keyOf(me));
  return me.roles.find((role) => role === kept) ?? me.roles[0] ?? 'officer';
}
