import { COMMANDS, type CommandName } from '@zhiji/cases';
import { App, Drawer } from 'antd';
import { useMemo, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { ActContext, type ActFormParts, type ActRequest, type Acts } from './acts.ts';
import { ActForm } from './act-form.tsx';
import { ActivityEnd } from './activity-end.tsx';
import { ArchiveForm } from './archive-form.tsx';
import { DisposalForm } from './disposal-form.tsx';
import { FindingForm } from './finding-form.tsx';
import { ProcedureStart } from './procedure-start.tsx';
import './act-drawer.css';

/** Forms made by hand; every other command has the form of its schema. */
const FORMS: Partial<Record<CommandName, ComponentType<ActFormParts>>> = {
  startProcedure: ProcedureStart,
  endActivity: ActivityEnd,
  answerFinding: FindingForm,
  archiveCase: ArchiveForm,
  disposeRecording: DisposalForm,
};

/** 办理: one drawer in which every command of a case is given. */
export function ActProvider({ children }: { readonly children: ReactNode }) {
  const { modal } = App.useApp();
  const [request, setRequest] = useState<ActRequest>();
  const changed = useRef(false);
  const acts = useMemo<Acts>(
    () => ({
      open: (command, preset) => {
        changed.current = false;
        setRequest({ command, ...(preset ? { preset } : {}) });
      },
    }),
    [],
  );
  const close = () => setRequest(undefined);
  const leave = () =>
    changed.current
      ? modal.confirm({
          title: '放弃所填内容？',
          content: '还没有登记任何内容。',
          okText: '放弃',
          cancelText: '继续填写',
          onOk: close,
        })
      : close();
  const Shown = request ? (FORMS[request.command] ?? ActForm) : undefined;
  return (
    <ActContext value={acts}>
      {children}
      <Drawer
        open={request !== undefined}
        onClose={leave}
        title={request && COMMANDS[request.command].title}
        size={620}
        destroyOnHidden
        mask={{ closable: false }}
      >
        {request && Shown && (
          <Shown key={request.command} request={request} onDone={close} onChanged={() => (changed.current = true)} />
        )}
      </Drawer>
    </ActContext>
  );
}
