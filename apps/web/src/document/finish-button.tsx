import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { App, Button, Popover } from 'antd';
import { useState } from 'react';
import { call } from '../client/call.ts';
import { repeated } from '../client/order.ts';
import { receiptText, refresh } from '../client/use-give.ts';
import { uuidv7 } from '../client/uuid.ts';
import { useCase } from '../case/opened-case.tsx';
import { VerdictCitation } from '../law/citation.tsx';
import { useActing } from '../shell/acting.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import type { Preview } from './document-preview.tsx';
import './finish-button.css';

interface FinishButtonProps {
  readonly id: string;
  readonly dirty: boolean;
  readonly missing: Preview['missing'];
  readonly unsigned: readonly string[];
}

/** 定稿: typeset, stored and sequenced by the server; what stands in the way is said before it is asked. */
export function FinishButton({ id, dirty, missing, unsigned }: FinishButtonProps) {
  const { caseId, assessment } = useCase();
  const { rolesFor } = useActing();
  const { message, modal } = App.useApp();
  const queries = useQueryClient();
  const [fact] = useState(uuidv7);
  const as = rolesFor('finalizeDocument')[0];
  const blocked = assessment.blocked.filter(({ object }) => object.type === 'document' && object.id === id);
  const finish = useMutation({
    mutationFn: () =>
      repeated(() =>
        call(ROUTES.finalizeDocument, { params: { caseId, documentId: id }, body: { id: fact, as: as! } }),
      ),
    onSuccess: async (receipt) => {
      message.success(`已定稿。${receiptText(receipt)}`);
      await refresh(queries, caseId);
    },
  });
  const reasons = [
    ...(as === undefined ? [<p key="as">没有定稿文书的身份。</p>] : []),
    ...(dirty ? [<p key="dirty">先保存草稿。</p>] : []),
    ...missing.map(({ field, label, article }) => (
      <p key={field}>
        缺“{label}” {article && <cite>{article}</cite>}
      </p>
    )),
    ...unsigned.map((problem) => <p key={problem}>{problem}</p>),
    ...blocked.map((block) => (
      <p key={block.norm}>
        尚缺：{block.missing.join('；')} <VerdictCitation verdict={block} />
      </p>
    )),
  ];
  const ask = () =>
    modal.confirm({
      title: '定稿？',
      content: '定稿后不能再改；需要更改的，依更改程序办理。',
      okText: '定稿',
      cancelText: '再看看',
      onOk: () => finish.mutate(),
    });
  return (
    <>
      <ProblemNotice error={finish.error} />
      {reasons.length > 0 ? (
        <Popover
          trigger={['hover', 'focus', 'click']}
          placement="bottomRight"
          content={<div className="finish-reasons">{reasons}</div>}
        >
          <Button aria-disabled className="act-disabled">
            定稿
          </Button>
        </Popover>
      ) : (
        <Button type="primary" onClick={ask} loading={finish.isPending}>
          定稿
        </Button>
      )}
    </>
  );
}
