import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { give, order } from '../client/order.ts';
import type { ApprovalRow } from '../client/queries.ts';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { opinionOrder, rolesThatMay } from './opinion-order.ts';
import '../workbench/bulk-mend.css';

interface BulkAgreeProps {
  readonly rows: readonly ApprovalRow[];
  readonly onDone: () => void;
}

/** 批量同意: each approval by itself; one that is refused stays in the list. What destroys originals is looked at one by one. */
export function BulkAgree({ rows: chosen, onDone }: BulkAgreeProps) {
  const acting = useActing();
  const queries = useQueryClient();
  const { message, modal } = App.useApp();
  const rows = chosen.filter(({ matter }) => matter !== 'disposalMatter');
  const agree = useMutation({
    mutationFn: async () => {
      const outcomes = await Promise.allSettled(
        rows.map((row) => {
          const role = rolesThatMay(row, acting)[0];
          return role
            ? give(row.caseId, [order(opinionOrder(row, 'giveApproval', role, ''))])
            : Promise.reject(new Error('没有出具意见的身份'));
        }),
      );
      const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
      if (failed.length === rows.length && failed[0]) throw failed[0].reason;
      return failed.length;
    },
    onSuccess: (failed) => {
      message[failed > 0 ? 'warning' : 'success'](
        `已同意 ${rows.length - failed} 件${failed > 0 ? `，${failed} 件没有成，仍在清单中` : ''}`,
      );
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
  });
  if (chosen.length === 0) return null;
  return (
    <>
      <div className="bulk-mend" role="region" aria-label="批量同意">
        <span>已选 {chosen.length} 件</span>
        <Button
          type="primary"
          disabled={rows.length === 0}
          loading={agree.isPending}
          onClick={() =>
            modal.confirm({
              title: `同意所选 ${rows.length} 件？`,
              content: '每一件各记一条意见，不填意见内容。',
              okText: '同意',
              cancelText: '再看看',
              onOk: () => agree.mutate(),
            })
          }
        >
          批量同意{rows.length < chosen.length && `（${rows.length}）`}
        </Button>
        {rows.length < chosen.length && <span className="quiet">处置须逐件看过再出具意见。</span>}
      </div>
      <ProblemNotice error={agree.error} />
    </>
  );
}
