import { App } from 'antd';
import type { Order } from '../client/order.ts';
import { useOutbox } from '../ingest/use-outbox.ts';
import { useActing } from '../shell/acting.tsx';
import { keepOrders } from './keep.ts';

/** Gives commands through the outbox: kept on this machine first, with the time they claim, and sent when there is a line. */
export function useFieldGive(caseId: string, caseTitle: string) {
  const { me } = useActing();
  const { outbox } = useOutbox();
  const { message } = App.useApp();
  return async (title: string, orders: readonly Order[]): Promise<void> => {
    await keepOrders(outbox, { account: me.id, caseId, caseTitle }, { title, orders });
    message.success(navigator.onLine ? `${title}，已记下` : `${title}，已记在本机，联网后自动送达`);
  };
}
