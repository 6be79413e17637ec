import { Button } from 'antd';
import { useState } from 'react';
import { useActing } from '../shell/acting.tsx';
import { Sheet } from './sheet.tsx';
import { StartForm } from './start-form.tsx';
import './start-button.css';

/** 开始一项活动, on a case to be chosen or on the one at hand. */
export function StartButton({ caseId }: { readonly caseId?: string }) {
  const { rolesFor } = useActing();
  const [open, setOpen] = useState(false);
  if (rolesFor('startActivity').length === 0) return null;
  return (
    <>
      <Button className="start-button" type="primary" block onClick={() => setOpen(true)}>
        开始新的活动
      </Button>
      <Sheet open={open} title="开始执法活动" onClose={() => setOpen(false)}>
        <StartForm caseId={caseId} onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
