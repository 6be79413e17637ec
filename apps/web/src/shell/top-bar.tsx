import { useMutation } from '@tanstack/react-query';
import { Dropdown } from 'antd';
import { ROUTES } from '@zhiji/contract';
import { zh } from '@zhiji/terms';
import { Link, useNavigate } from 'react-router';
import { useRef } from 'react';
import { call } from '../client/call.ts';
import { dropKept } from '../field/kept-queries.ts';
import { useActing } from './acting.tsx';
import { useShortcut, useShortcuts } from './shortcuts.tsx';
import './top-bar.css';

/** 抬头: the agency, a search over all cases, and who acts in which role. */
export function TopBar() {
  const { me, role, actAs } = useActing();
  const { showHelp } = useShortcuts();
  const navigate = useNavigate();
  const search = useRef<HTMLInputElement>(null);
  useShortcut('/', '检索案件', () => search.current?.focus());
  const signOut = useMutation({
    mutationFn: () => call(ROUTES.signOut, {}),
    onSettled: async () => {
      await dropKept();
      location.assign('/sign-in');
    },
  });
  return (
    <header className="top-bar screen-only">
      <Link to="/" className="top-bar-name">
        执迹
      </Link>
      <span className="top-bar-agency">{me.agency.name}</span>
      {me.demonstration && <span className="top-bar-demonstration">演示数据</span>}
      {me.readsCases && (
        <form
          role="search"
          action={(data: FormData) => void navigate(`/cases?search=${encodeURIComponent(String(data.get('search')))}`)}
        >
          <input
            ref={search}
            name="search"
            type="search"
            aria-label="检索案件"
            placeholder="检索案件：当事人、地点、文号　/"
            maxLength={100}
          />
        </form>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [role],
          items: me.roles.map((one) => ({ key: one, label: zh(one) })),
          onClick: ({ key }) => actAs(key as typeof role),
        }}
      >
        <button type="button">
          以 <b>{zh(role)}</b> 办理
          <span className="unseen">，更换身份</span>
          <i className="chevron" />
        </button>
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'unit', label: [me.unit, me.certificate].filter(Boolean).join(' · ') || me.login, disabled: true },
            { key: 'keys', label: '快捷键　?', onClick: showHelp },
            { key: 'out', label: '退出登录', onClick: () => signOut.mutate() },
          ],
        }}
      >
        <button type="button">
          {me.name}
          <span className="unseen">，帐号菜单</span>
          <i className="chevron" />
        </button>
      </Dropdown>
    </header>
  );
}
