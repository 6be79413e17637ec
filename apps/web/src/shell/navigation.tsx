import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { workbenchQuery } from '../client/queries.ts';
import { useActing } from './acting.tsx';
import { navigable, type Page } from './pages.ts';
import { footOf } from './phone-foot.ts';
import { useShortcut } from './shortcuts.tsx';
import { useUnsent } from './use-unsent.ts';
import './navigation.css';

/** 主导航 – the pages of the role one acts in; on a phone the few that have room stand at its foot, the others behind 更多. */
export function Navigation() {
  const { role, me } = useActing();
  const { data: work } = useQuery({ ...workbenchQuery, refetchInterval: 120_000, enabled: me.readsCases });
  const { pathname } = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  const more = openedAt === pathname;
  const unsent = useUnsent();
  const waiting: Readonly<Record<string, number | undefined>> = {
    '/approvals': work?.counts.approvals,
    '/sync': unsent,
  };
  const entries = navigable(role, me.readsCases);
  const foot = footOf(entries);
  return (
    <nav className="navigation screen-only" aria-label="主导航">
      <ul className={more ? 'navigation-all' : undefined} onClick={() => setOpenedAt(undefined)}>
        {entries.map((entry) => (
          <li key={entry.path} className={foot.includes(entry) ? undefined : 'navigation-rest'}>
            <NavLink to={entry.path}>
              {entry.title}
              {waiting[entry.path] ? (
                <span className="navigation-count" aria-label={`${waiting[entry.path]} 件待办`}>
                  {waiting[entry.path]}
                </span>
              ) : null}
            </NavLink>
            {entry.key && <Shortcut entry={entry} />}
          </li>
        ))}
      </ul>
      {foot.length < entries.length && (
        <button
          type="button"
          className="navigation-more"
          aria-expanded={more}
          onClick={() => setOpenedAt(more ? undefined : pathname)}
        >
          更多
        </button>
      )}
    </nav>
  );
}

function Shortcut({ entry }: { readonly entry: Page }) {
  const navigate = useNavigate();
  useShortcut(`g ${entry.key}`, `打开${entry.title}`, () => void navigate(entry.path));
  return null;
}
