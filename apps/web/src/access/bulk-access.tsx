import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { each, type Outcomes } from '../client/each.ts';
import { serverNow } from '../client/clock.ts';
import { give, order } from '../client/order.ts';
import { peopleQuery } from '../client/queries.ts';
import { InstantInput } from '../form/instant-input.tsx';
import { useActing } from '../shell/acting.tsx';
import { FailureList } from '../shell/failure-list.tsx';
import type { AccessRow } from './access-queries.ts';
import { approverOf, fitsBulk, proposedEnd, releaseOrder, releaserAs } from './release-order.ts';
import '../workbench/bulk-mend.css';

interface BulkAccessProps {
  readonly part: 'release' | 'running';
  readonly rows: readonly AccessRow[];
  readonly onDone: () => void;
}

interface Values {
  readonly until?: string;
  readonly note?: string;
}

/** 批量放行 or 批量结束: each request by itself, with an entry of its own in the register. */
export function BulkAccess({ part, rows, onDone }: BulkAccessProps) {
  const { me } = useActing();
  const [open, setOpen] = useState(false);
  const fit = rows.filter((row) => fitsBulk(part, row, me));
  const title = part === 'release' ? '批量放行' : '批量结束';
  if (rows.length === 0) return null;
  return (
    <div className="bulk-mend" role="region" aria-label={title}>
      <span>已选 {rows.length} 件</span>
      <Button type="primary" disabled={fit.length === 0} onClick={() => setOpen(true)}>
        {title}（{fit.length}）
      </Button>
      {fit.length < rows.length && <span className="quiet">{UNFIT[part]}</span>}
      <Modal open={open} onCancel={() => setOpen(false)} title={title} footer={null} destroyOnHidden>
        <BulkForm
          part={part}
          rows={fit}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      </Modal>
    </div>
  );
}

const UNFIT = { release: '本人的申请和复制、外供须逐件办理。', running: '只结束本人的申请。' } as const;

function BulkForm({ part, rows, onDone }: BulkAccessProps) {
  const { me, rolesFor } = useActing();
  const { data: staff = [] } = useQuery(peopleQuery);
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [end] = useState(() => proposedEnd(null, serverNow()));
  const [outcomes, setOutcomes] = useState<Outcomes<AccessRow>>();
  const nameOf = (id: string) => staff.find((person) => person.id === id)?.name ?? id;
  const draft = (row: AccessRow, { until, note }: Values) =>
    part === 'release'
      ? releaseOrder(
          row,
          { requester: nameOf(row.requestedBy), approver: nameOf(approverOf(row) ?? '') },
          { reason: row.reason, until: until!, recordings: row.recordings },
          releaserAs(row, me)!,
        )
      : ({
          name: 'endAccess',
          as: rolesFor('endAccess')[0]!,
          subject: row.id,
          data: note?.trim() ? { note: note.trim() } : {},
        } as const);
  const send = useMutation({
    mutationFn: (values: Values) => each(rows, (row) => give(row.caseId, [order(draft(row, values))])),
    onSuccess: (came) => {
      if (came.done.length > 0) message.success(`${part === 'release' ? '已放行' : '已结束'} ${came.done.length} 件`);
      if (came.failed.length === 0) onDone();
      else setOutcomes(came);
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  if (outcomes)
    return (
      <>
        <p>有 {outcomes.failed.length} 件没有办成，仍在清单中：</p>
        <FailureList
          failed={outcomes.failed.map(({ item, error }) => ({
            key: item.id,
            title: `${nameOf(item.requestedBy)}　${item.caseTitle}`,
            error,
          }))}
        />
        <Button onClick={onDone}>知道了</Button>
      </>
    );
  return (
    <Form<Values>
      layout="vertical"
      initialValues={{ until: end }}
      onFinish={send.mutate}
      aria-label={part === 'release' ? '批量放行' : '批量结束'}
    >
      <p className="bulk-hint">
        {part === 'release'
          ? '每件各记一条登记：调阅人、审批人、事由取自申请和批准；有效期共用下面的一个。'
          : '每件各记一条结束；结束以后不能再凭它打开资料。'}
      </p>
      {part === 'release' ? (
        <Form.Item name="until" label="有效期至" rules={[{ required: true, message: '写明到何时为止' }]}>
          <InstantInput />
        </Form.Item>
      ) : (
        <Form.Item name="note" label="归还或销毁情况">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        {part === 'release' ? '放行' : '结束'} {rows.length} 件
      </Button>
    </Form>
  );
}
