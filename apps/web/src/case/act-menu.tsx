import { COMMANDS } from '@zhiji/cases';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { templatesQuery } from '../client/queries.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import { ActButton } from './act-button.tsx';
import { ACT_GROUPS } from './act.ts';
import { useCase } from './opened-case.tsx';
import { draftPath } from './paths.ts';
import './act-menu.css';

/** 办理: everything that can be done in the case as it stands, in the order of the path; papers first. */
export function ActMenu() {
  const { file, caseId } = useCase();
  const { data: templates = [] } = useQuery(templatesQuery);
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  useShortcut('b', '办理事项', () => setOpen(true));
  const has = (title: string) => title.includes(search.trim());
  const groups = ACT_GROUPS.map(({ title, acts }) => ({
    title,
    acts: acts.filter(({ command, when }) => when(file) && has(COMMANDS[command].title)),
  })).filter(({ acts }) => acts.length > 0);
  const papers = file.status === 'archived' ? [] : templates.filter(({ title }) => has(title));
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        办理
      </Button>
      <Drawer open={open} onClose={() => setOpen(false)} title="办理" size={420} destroyOnHidden>
        <Input.Search
          aria-label="查找事项"
          placeholder="查找事项或者文书"
          autoFocus
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {groups.map(({ title, acts }) => (
          <section key={title} className="act-group" aria-label={title}>
            <h3>{title}</h3>
            <div onClickCapture={() => setTimeout(() => setOpen(false))}>
              {acts.map(({ command }) => (
                <ActButton key={command} command={command} />
              ))}
            </div>
          </section>
        ))}
        {papers.length > 0 && (
          <section className="act-group" aria-label="制作文书">
            <h3>制作文书</h3>
            <ul>
              {papers.map(({ code, title }) => (
                <li key={code}>
                  <Link to={draftPath(caseId, { form: code })}>{title}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Drawer>
    </>
  );
}
