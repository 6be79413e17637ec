import type { Command } from '@zhiji/cases';
import type { OutboxItem } from '../ingest/outbox-item.ts';

interface Journal {
  readonly caseId: string;
  readonly account: string;
  readonly entries: readonly { readonly id: string }[];
}

/** What this account did here to a case and the journal, as it is known here, does not show yet; refused commands came to nothing. */
export function pendingOrders(
  items: readonly OutboxItem[],
  { caseId, account, entries }: Journal,
): readonly (readonly Command[])[] {
  const entered = new Set(entries.map(({ id }) => id));
  return items.flatMap((item) =>
    item.kind === 'orders' &&
    item.caseId === caseId &&
    item.account === account &&
    item.progress.at !== 'refused' &&
    !item.orders.every(({ id }) => entered.has(id))
      ? [item.orders]
      : [],
  );
}
