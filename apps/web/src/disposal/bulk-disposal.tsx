import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { disposalApproval } from '../case/act-data.ts';
import { each, type Outcomes } from '../client/each.ts';
import { give, orderBook } from '../client/order.ts';
import { sizeText } from '../client/size-text.ts';
import { uuidv7 } from '../client/uuid.ts';
import { useActing } from '../shell/acting.tsx';
import { FailureList } from '../shell/failure-list.tsx';
import type { DueRow } from './disposal-queries.ts';
import { sharesOf, type CaseShare } from './disposal-state.ts';
import '../workbench/bulk-mend.css';

interface BulkDisposalProps {
  readonly rows: readonly DueRow[];
  /** With the rows that stay chosen. */
  readonly onDone: (kept: readonly DueRow[]) => void;
}

/** 提请处置 of what was chosen; each case gets a disposal and an approval of its own, and one that is refused stays chosen. */
export function BulkDisposal({ rows, onDone }: BulkDisposalProps) {
  const [open, setOpen] = useState(false);
  if (rows.length === 0 && !open) return null;
  return (
    <div className="bulk-mend screen-only" role="region" aria-label="提请处置">
      <span>
        已选 {rows.length} 件，{sizeText(rows.reduce((sum, { size }) => sum + (size ?? 0), 0))}
      </span>
      <Button type="primary" disabled={rows.length === 0} onClick={() => setOpen(true)}>
        提请处置
      </Button>
      <Button type="text" onClick={() => onDone([])}>
        取消选择
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} title="提请处置" footer={null} destroyOnHidden>
        <BulkForm
          rows={rows}
          onDone={(kept) => {
            setOpen(false);
            onDone(kept);
          }}
        />
      </Modal>
    </div>
  );
}

interface Values {
  readonly reason: string;
}

function BulkForm({ rows, onDone }: BulkDisposalProps) {
  const { rolesFor } = useActing();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [outcomes, setOutcomes] = useState<Outcomes<CaseShare>>();
  const [shares] = useState(() => sharesOf(rows));
  // Made once: what is sent again after a fault is the same disposal and the same request.
  const [made] = useState(
    () => new Map(shares.map(({ caseId }) => [caseId, { disposal: uuidv7(), book: orderBook() }])),
  );
  const as = rolesFor('requestDisposal').find((role) => rolesFor('requestApproval').includes(role));
  const ask = useMutation({
    mutationFn: ({ reason }: Values) =>
      each(shares, ({ caseId, rows: own }) => {
        const { disposal, book } = made.get(caseId)!;
        return give(
          caseId,
          book([
            {
              name: 'requestDisposal',
              as: as!,
              subject: disposal,
              data: { recordings: own.map(({ recording }) => recording), reason: reason.trim() },
            },
            disposalApproval({ as: as!, disposal, reason: reason.trim() }),
          ]),
        );
      }),
    onSuccess: (came) => {
      const asked = came.done.reduce((sum, { rows: own }) => sum + own.length, 0);
      if (asked > 0) message.success(`已提请 ${asked} 件，并报请批准`);
      if (came.failed.length === 0) onDone([]);
      else setOutcomes(came);
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  if (outcomes)
    return (
      <>
        <p>有 {outcomes.failed.length} 起案件的没有提请成，仍然选中：</p>
        <FailureList
          failed={outcomes.failed.map(({ item, error }) => ({
            key: item.caseId,
            title: `${item.caseTitle}（${item.rows.length} 件）`,
            error,
          }))}
        />
        <Button onClick={() => onDone(outcomes.failed.flatMap(({ item }) => item.rows))}>知道了</Button>
      </>
    );
  return (
    <Form<Values> layout="vertical" onFinish={ask.mutate} aria-label="提请处置">
      <p className="bulk-hint">
        {shares.length > 1 && `分属 ${shares.length} 起案件，每案各成一次提请。`}
        提请后须由提请人以外的两人批准；批准后执行，原件不可恢复。
      </p>
      <Form.Item
        name="reason"
        label={`这 ${rows.length} 件的处置理由`}
        rules={[{ required: true, whitespace: true, message: '写明理由' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} placeholder="如：保存期限届满，经核对不再需要保存" />
      </Form.Item>
      {as === undefined && <p className="bulk-hint">您现有的身份不能报请审批，须由能报请的管理人员提请。</p>}
      <Button type="primary" htmlType="submit" loading={ask.isPending} disabled={as === undefined}>
        提请处置 {rows.length} 件
      </Button>
    </Form>
  );
}
