import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { give, orderBook, type Order, type Receipt } from './order.ts';
import { ofCase } from './queries.ts';

/** Gives commands of a case from a form: repeated safely, and everything seen of the case made fresh. */
export function useGive(caseId: string, onGiven?: (receipt: Receipt) => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [numbered] = useState(orderBook);
  return useMutation({
    mutationFn: (commands: readonly Omit<Order, 'id'>[]) => give(caseId, numbered(commands)),
    onSuccess: async (receipt) => {
      message.success(receiptText(receipt));
      onGiven?.(receipt);
      await refresh(queries, caseId);
    },
  });
}

/** Everything a command of a case may have changed. */
export async function refresh(queries: ReturnType<typeof useQueryClient>, caseId: string): Promise<void> {
  await Promise.all(
    [
      ofCase(caseId),
      ['workbench'],
      ['debts'],
      ['cases'],
      ['approvals'],
      ['accesses'],
      ['dossiers'],
      ['disposals'],
      ['recordings'],
    ].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}

export function receiptText({ entries }: Receipt): string {
  const last = entries.at(-1);
  return last ? `已入链，流水第 ${last.leafIndex} 条` : '已登记过，没有重复登记';
}
