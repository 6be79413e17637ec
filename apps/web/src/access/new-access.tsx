import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { casePath } from '../case/paths.ts';
import { CasePick } from '../ingest/case-pick.tsx';

/** 新申请 starts from its case: there the recordings are chosen. */
export function NewAccess() {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        申请调阅
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} title="申请调阅哪个案件的资料" footer={null} destroyOnHidden>
        <p className="quiet">选定案件后，在它的“调阅”页选资料、写事由。</p>
        <CasePick onChange={(caseId) => void navigate(casePath(caseId, 'access'))} />
      </Modal>
    </>
  );
}
