import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROUTES, type BodyOf } from '@zhiji/contract';
import { App } from 'antd';
import { useState } from 'react';
import { call } from './call.ts';
import { repeated, type Receipt } from './order.ts';
import { receiptText } from './use-give.ts';
import { uuidv7 } from './uuid.ts';

type Order = BodyOf<typeof ROUTES.agencyCommand>;
type Draft = Omit<Order, 'id'>;

/** Gives an order about the agency itself from a form: repeated safely; it may change what is seen anywhere. */
export function useAgencyGive(onGiven?: (receipt: Receipt) => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [numbered] = useState(orderSlip);
  return useMutation({
    mutationFn: (draft: Draft) => {
      const body = numbered(draft);
      return repeated(() => call(ROUTES.agencyCommand, { body }));
    },
    onSuccess: async (receipt) => {
      message.success(receiptText(receipt));
      await queries.invalidateQueries();
      onGiven?.(receipt);
    },
  });
}

/** The same content given again keeps its identifier. */
function orderSlip(): (draft: Draft) => Order {
  let last: { readonly content: string; readonly order: Order } | undefined;
  return (draft) => {
    const content = JSON.stringify(draft);
    if (last?.content !== content) last = { content, order: { ...draft, id: uuidv7() } };
    return last.order;
  };
}
