import { useQuery } from '@tanstack/react-query';
import { NavLink, useNavigate } from 'react-router';
import { workbenchQuery } from '../client/queries.ts';
import { useActing } from './acting.tsx';
import { PAGES } from './pages.ts';
import { useShortcut } from './shortcuts.tsx';
import './navigation.css';

type Entry = (typeof PAGES)[number];

/** 主导航 – the pages of the role one acts in. */
export function Navigation() {
  const { role } = useActing();
  const { data: work } = useQuery({ ...workbenchQuery, refetchInterval: 120_000 });
  const waiting: Readonly<Record<string, number | undefined>> = { '/approvals': work?.counts.approvals };
  const entries = PAGES.filter(({ title, roles }) => title && (!roles || roles.includes(role)));
  return (
    <nav className="navigation screen-only" aria-label="主导航">
      <ul>
        {entries.map((entry) => (
          <li key={entry.path}>
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
    </nav>
  );
}

function Shortcut({ entry }: { readonly entry: Entry }) {
  const navigate = useNavigate();
  useShortcut(`g ${entry.key}`, `打开${entry.title}`, () => void navigate(entry.path));
  return null;
}
