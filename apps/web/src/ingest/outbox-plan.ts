import { isAtRest, isWithServer, type OutboxItem } from './outbox-item.ts';

interface Present {
  /** Who is signed in: an item is sent only by the account that captured it. */
  readonly account: string;
  /** ms since 1970 UTC. */
  readonly now: number;
  /** Items something is being done with. */
  readonly running: ReadonlySet<string>;
}

/** Files read or sent at a time; more would only share the same line. */
const FILES_AT_ONCE = 2;

/** The items to be worked on now, in the order they were captured. What one waits for or was refused holds up nothing that does not depend on it. */
export function dueItems(items: readonly OutboxItem[], { account, now, running }: Present): readonly OutboxItem[] {
  const ready = items.filter(
    (item) =>
      item.account === account &&
      !running.has(item.id) &&
      !isAtRest(item) &&
      item.progress.at !== 'capturing' &&
      (item.wait === undefined || (item.wait.for === 'time' && item.wait.until <= now)) &&
      (isReadHere(item) || blockerOf(item, items) === undefined),
  );
  let free = FILES_AT_ONCE - items.filter((item) => running.has(item.id) && isHeavy(item)).length;
  return ready.filter((item) => !isHeavy(item) || free-- > 0);
}

/** The item this one has to wait for: one it names, or an earlier order of the same case that is still on its way. */
export function blockerOf(item: OutboxItem, items: readonly OutboxItem[]): OutboxItem | undefined {
  const named = items.find((other) => item.after.includes(other.id) && !isWithServer(other));
  if (named || item.kind === 'file') return named;
  return items.find(
    (other) =>
      other.kind !== 'file' &&
      other.caseId === item.caseId &&
      other.id < item.id &&
      !isAtRest(other) &&
      !restsOnRefused(other, items),
  );
}

/** It cannot go on before somebody mends what it rests on. */
const restsOnRefused = (item: OutboxItem, items: readonly OutboxItem[]): boolean =>
  items.some(
    (other) =>
      item.after.includes(other.id) && !isWithServer(other) && (isAtRest(other) || restsOnRefused(other, items)),
  );

/** When something falls due by itself; undefined when nothing does. */
export function nextDue(items: readonly OutboxItem[]): number | undefined {
  const times = items.flatMap(({ wait }) => (wait?.for === 'time' ? [wait.until] : []));
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Items that a new one depends on: those not with the server yet that bring about a thing it is about, or open its case. */
export function precedentsOf(
  { caseId, about }: { readonly caseId: string; readonly about: readonly string[] },
  items: readonly OutboxItem[],
): readonly string[] {
  return items
    .filter(
      (item) =>
        item.caseId === caseId &&
        !isWithServer(item) &&
        ((item.kind === 'orders' && (item.opens || item.orders.some(({ subject }) => about.includes(subject)))) ||
          (item.kind === 'strokes' && about.includes(item.sha256))),
    )
    .map(({ id }) => id);
}

/** A digest is computed here as soon as there are bytes, whatever the sending waits for. */
const isReadHere = ({ kind, progress: { at } }: OutboxItem) => kind === 'file' && at === 'seen';

const isHeavy = ({ kind, progress: { at } }: OutboxItem) =>
  kind === 'file' && (at === 'seen' || at === 'digested' || at === 'sending');
