import { use, useSyncExternalStore } from 'react';
import { useActing } from '../shell/acting.tsx';
import { Outbox, type OutboxView } from './outbox.ts';

let opened: { readonly account: string; readonly outbox: Promise<Outbox> } | undefined;

/** The one outbox of this page. Signing in as somebody else loads the page anew. */
export function outboxOf(account: string): Promise<Outbox> {
  if (opened?.account !== account) opened = { account, outbox: Outbox.open(account) };
  return opened.outbox;
}

/** 待传箱 and what is in it; suspends until it is open. */
export function useOutbox(): OutboxView & { readonly outbox: Outbox } {
  const { me } = useActing();
  const outbox = use(outboxOf(me.id));
  const view = useSyncExternalStore(outbox.subscribe, outbox.view);
  return { outbox, ...view };
}
