import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROUTES, type BodyOf } from '@zhiji/contract';
import { App, Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { each, type Outcomes } from '../client/each.ts';
import { repeated } from '../client/order.ts';
import { uuidv7 } from '../client/uuid.ts';
import { useActing } from '../shell/acting.tsx';
import { FailureList } from '../shell/failure-list.tsx';
import { RETENTIONS, type DossierRow } from './dossier-queries.ts';
import '../workbench/bulk-mend.css';

interface BulkArchiveProps {
  readonly rows: readonly DossierRow[];
  readonly onDone: () => void;
}

/** 批量归档 of dossiers kept equally long; each gets its own catalogue and 档号, and one that is refused stays in the list. */
export function BulkArchive({ rows, onDone }: BulkArchiveProps) {
  const { rolesFor } = useActing();
  const [open, setOpen] = useState(false);
  const may = rolesFor('archiveCase').length > 0;
  if (rows.length === 0 && !open) return null;
  const close = () => {
    setOpen(false);
    onDone();
  };
  return (
    <div className="bulk-mend" role="region" aria-label="批量归档">
      <span>已选 {rows.length} 件</span>
      <Button type="primary" disabled={!may || rows.length === 0} onClick={() => setOpen(true)}>
        立卷归档
      </Button>
      {!may && <span className="quiet">由承办人或者档案、执法记录管理人员归档。</span>}
      <Modal open={open} onCancel={() => setOpen(false)} title="批量立卷归档" footer={null} destroyOnHidden>
        <BulkForm rows={rows} onDone={close} />
      </Modal>
    </div>
  );
}

interface Values {
  readonly retention: BodyOf<typeof ROUTES.archiveCase>['retention'];
}

function BulkForm({ rows, onDone }: BulkArchiveProps) {
  const { rolesFor } = useActing();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [outcomes, setOutcomes] = useState<Outcomes<DossierRow>>();
  const [ids] = useState(() => new Map(rows.map(({ caseId }) => [caseId, uuidv7()])));
  const archive = useMutation({
    mutationFn: ({ retention }: Values) =>
      each(rows, ({ caseId }) =>
        repeated(() =>
          call(ROUTES.archiveCase, {
            params: { caseId },
            body: { id: ids.get(caseId)!, as: rolesFor('archiveCase')[0]!, retention },
          }),
        ),
      ),
    onSuccess: (came) => {
      if (came.done.length > 0) message.success(`已归档 ${came.done.length} 件`);
      if (came.failed.length === 0) onDone();
      else setOutcomes(came);
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  if (outcomes)
    return (
      <>
        <p>有 {outcomes.failed.length} 件还不能归档，仍在“待归档”：</p>
        <FailureList
          failed={outcomes.failed.map(({ item, error }) => ({ key: item.caseId, title: item.title, error }))}
        />
        <Button onClick={onDone}>知道了</Button>
      </>
    );
  const lacking = rows.filter(({ lacks }) => lacks > 0).length;
  return (
    <Form<Values> layout="vertical" onFinish={archive.mutate} aria-label="批量立卷归档">
      <p className="bulk-hint">
        每件各编目录和档号。归档后只可调阅、登记争议或者冻结；卷内音像的保存期限更长的，仍按各自的期限保存。
        {lacking > 0 && `其中 ${lacking} 件尚有缺项，会被退回并说明原因。`}
      </p>
      <Form.Item
        name="retention"
        label={`这 ${rows.length} 件的保管期限`}
        rules={[{ required: true, message: '请选择' }]}
      >
        <Radio.Group options={[...RETENTIONS]} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={archive.isPending}>
        归档 {rows.length} 件
      </Button>
    </Form>
  );
}
