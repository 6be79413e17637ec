import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CommandName } from '@zhiji/cases';
import { idsOf, zh, type TermIn } from '@zhiji/terms';
import { App, Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { give, order, type Order } from '../client/order.ts';
import type { Debt } from '../client/queries.ts';
import { FlagInput } from '../form/flag-input.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { findingOf } from './debt.ts';
import './bulk-mend.css';

interface BulkMendProps {
  readonly debts: readonly Debt[];
  readonly onDone: () => void;
}

type Draft = Omit<Order, 'id' | 'as'>;
interface Answers {
  readonly value?: boolean;
  readonly text?: string;
  readonly secrecy?: readonly TermIn<'SECRECY'>[];
}

/** What can be done for many debts at once: findings, reasons for what was not recorded, the question of secrecy. */
const MENDS: readonly {
  readonly title: string;
  readonly command: CommandName;
  readonly fits: (debt: Debt) => boolean;
  readonly asks: 'finding' | 'text' | 'secrecy';
  readonly draft: (debt: Debt, answers: Answers) => Draft;
}[] = [
  {
    title: '批量认定',
    command: 'answerFinding',
    asks: 'finding',
    fits: (debt) => findingOf(debt) !== undefined,
    draft: (debt, { value, text }) => ({
      name: 'answerFinding',
      subject: debt.caseId,
      data: { finding: findingOf(debt), value, basis: text?.trim() },
    }),
  },
  {
    title: '批量说明未录原因',
    command: 'explainOmission',
    asks: 'text',
    fits: ({ kind, object }) => kind === 'recording' && object.type === 'activity',
    draft: ({ object }, { text }) => ({ name: 'explainOmission', subject: object.id, data: { reason: text?.trim() } }),
  },
  {
    title: '批量答涉密问项',
    command: 'answerSecrecy',
    asks: 'secrecy',
    fits: ({ topic }) => topic === 'av.index',
    draft: ({ object }, { secrecy }) => ({ name: 'answerSecrecy', subject: object.id, data: { secrecy } }),
  },
];

/** 批量办理 of the chosen debts, case by case; what one case refuses does not stop the others. */
export function BulkMend({ debts, onDone }: BulkMendProps) {
  const { rolesFor } = useActing();
  const [open, setOpen] = useState<(typeof MENDS)[number]>();
  if (debts.length === 0) return null;
  const mends = MENDS.map((mend) => ({ mend, fitting: debts.filter(mend.fits) })).filter(
    ({ fitting }) => fitting.length > 0,
  );
  return (
    <div className="bulk-mend" role="region" aria-label="批量办理">
      <span>已选 {debts.length} 项</span>
      {mends.map(({ mend, fitting }) => (
        <Button
          key={mend.command}
          type="primary"
          disabled={rolesFor(mend.command).length === 0}
          onClick={() => setOpen(mend)}
        >
          {mend.title}（{fitting.length}）
        </Button>
      ))}
      {mends.length === 0 && <span className="quiet">所选事项须逐项办理。</span>}
      <Modal
        open={open !== undefined}
        onCancel={() => setOpen(undefined)}
        title={open?.title}
        footer={null}
        destroyOnHidden
      >
        {open && (
          <MendForm
            mend={open}
            debts={debts.filter(open.fits)}
            onDone={() => {
              setOpen(undefined);
              onDone();
            }}
          />
        )}
      </Modal>
    </div>
  );
}

function MendForm({ mend, debts, onDone }: BulkMendProps & { readonly mend: (typeof MENDS)[number] }) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { rolesFor } = useActing();
  const send = useMutation({
    mutationFn: async (answers: Answers) => {
      const as = rolesFor(mend.command)[0]!;
      const outcomes = await Promise.allSettled(
        [...Map.groupBy(debts, ({ caseId }) => caseId)].map(([caseId, ofCase]) =>
          give(
            caseId,
            ofCase.map((debt) => order({ ...mend.draft(debt, answers), as })),
          ),
        ),
      );
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      if (refused.length === outcomes.length && refused[0]) throw refused[0].reason;
      return { done: outcomes.length - refused.length, refused: refused.length };
    },
    onSuccess: ({ done, refused }) => {
      message[refused > 0 ? 'warning' : 'success'](
        `${done} 个案件已登记${refused > 0 ? `，${refused} 个没有登记，仍在清单中` : ''}`,
      );
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  return (
    <Form layout="vertical" onFinish={(answers: Answers) => send.mutate(answers)} aria-label={mend.title}>
      {mend.asks === 'finding' && (
        <>
          <p className="quiet">{[...new Set(debts.map(({ gist }) => gist))].join('；')}</p>
          <Form.Item name="value" label="认定" rules={[{ required: true, message: '请作答' }]}>
            <FlagInput />
          </Form.Item>
        </>
      )}
      {mend.asks === 'secrecy' ? (
        <Form.Item name="secrecy" label="涉密类别" rules={[{ required: true, message: '请选择' }]}>
          <Checkbox.Group options={idsOf('SECRECY').map((value) => ({ value, label: zh(value) }))} />
        </Form.Item>
      ) : (
        <Form.Item
          name="text"
          label={mend.asks === 'finding' ? '依据' : '未录原因'}
          rules={[{ required: true, whitespace: true, message: '必填' }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
      <ProblemNotice error={send.error} />
      <Button type="primary" htmlType="submit" loading={send.isPending}>
        登记 {debts.length} 项
      </Button>
    </Form>
  );
}
