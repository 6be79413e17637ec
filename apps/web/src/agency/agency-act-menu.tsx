import { AGENCY_COMMANDS, type AgencyCommandName } from '@zhiji/cases';
import { App, Button, Drawer, Input } from 'antd';
import { useRef, useState } from 'react';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AGENCY_ACT_GROUPS } from './agency-act.ts';
import { AgencyActForm } from './agency-act-form.tsx';
import { useAgencyRoles } from './agency-roles.ts';
import '../case/act-drawer.css';
import '../case/act-menu.css';

/** 办理: what I may enter about the agency, by subject, and the form of what was chosen. Nothing for those who may enter nothing. */
export function AgencyActMenu() {
  const rolesFor = useAgencyRoles();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [command, setCommand] = useState<AgencyCommandName>();
  const changed = useRef(false);
  const mine = AGENCY_ACT_GROUPS.map(({ title, acts }) => ({
    title,
    acts: acts.filter((act) => rolesFor(act).length > 0),
  })).filter(({ acts }) => acts.length > 0);
  useShortcut('b', '办理机关事务', () => setOpen(mine.length > 0));
  if (mine.length === 0) return null;

  const has = (act: AgencyCommandName) => AGENCY_COMMANDS[act].title.includes(search.trim());
  const groups = mine
    .map(({ title, acts }) => ({ title, acts: acts.filter(has) }))
    .filter(({ acts }) => acts.length > 0);
  const choose = (act: AgencyCommandName) => {
    changed.current = false;
    setOpen(false);
    setCommand(act);
  };
  const leave = () =>
    changed.current
      ? modal.confirm({
          title: '放弃所填内容？',
          content: '还没有登记任何内容。',
          okText: '放弃',
          cancelText: '继续填写',
          onOk: () => setCommand(undefined),
        })
      : setCommand(undefined);
  return (
    <>
      <Button type="primary" className="screen-only" onClick={() => setOpen(true)}>
        办理
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title="办理机关事务" size={420} destroyOnHidden>
        <Input.Search
          aria-label="查找事项"
          placeholder="查找事项"
          autoFocus
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {groups.length === 0 && <p className="quiet">没有这样的事项</p>}
        {groups.map(({ title, acts }) => (
          <section key={title} className="act-group" aria-label={title}>
            <h3>{title}</h3>
            <div>
              {acts.map((act) => (
                <Button key={act} onClick={() => choose(act)}>
                  {AGENCY_COMMANDS[act].title}
                </Button>
              ))}
            </div>
          </section>
        ))}
      </Drawer>
      <Drawer
        open={command !== undefined}
        onClose={leave}
        title={command && AGENCY_COMMANDS[command].title}
        size={620}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {command && (
          <AgencyActForm
            key={command}
            command={command}
            onDone={() => setCommand(undefined)}
            onChanged={() => (changed.current = true)}
          />
        )}
      </Drawer>
    </>
  );
}
