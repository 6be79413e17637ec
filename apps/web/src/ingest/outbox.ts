import { serverNow } from '../client/clock.ts';
import { workOn, type Workplace } from './outbox-work.ts';
import type { OutboxItem } from './outbox-item.ts';
import { dueItems, nextDue } from './outbox-plan.ts';
import { step, type OutboxNews } from './outbox-step.ts';
import { openOutboxStore, type OutboxStore } from './outbox-store.ts';
import { openedAgain } from './kept-file.ts';
import { NO_PACE, paced, type Pace } from './pace.ts';

/** What a screen sees of the outbox. */
export interface OutboxView {
  /** In the order they were captured. */
  readonly items: readonly OutboxItem[];
  /** How far the item being read or sent has come. */
  readonly paces: ReadonlyMap<string, Pace>;
}

type Without<I> = I extends OutboxItem ? Omit<I, 'wait'> : never;
export type NewItem = Without<OutboxItem>;

/** 待传箱 of this browser: keeps what was captured, sends it when it can, and lets nothing go before the receipt. Lives as long as the page. */
export class Outbox implements Workplace {
  readonly store: OutboxStore;
  readonly #account: string;
  readonly #files = new Map<string, Blob>();
  readonly #running = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();
  /** Other pages of this browser have the same outbox. */
  readonly #others = new BroadcastChannel('zhiji.outbox');
  #view: OutboxView = { items: [], paces: new Map() };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = 0;

  private constructor(store: OutboxStore, account: string, items: readonly OutboxItem[]) {
    this.store = store;
    this.#account = account;
    this.#view = { items: sorted(items), paces: new Map() };
    this.#others.addEventListener('message', ({ data }: MessageEvent<string>) => void this.#readAgain(data));
    addEventListener('online', () => this.hurry());
    this.#goOn();
  }

  static async open(account: string): Promise<Outbox> {
    const store = await openOutboxStore();
    return new Outbox(store, account, await store.items());
  }

  readonly view = (): OutboxView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Keeps a new item; with `bytes` they are kept here until the receipt. Resolves when both are on this machine's disk. */
  async keep(item: NewItem, bytes?: Blob): Promise<void> {
    await (bytes ? this.store.putWhole(item, bytes) : this.store.put(item));
    this.#show(item);
    this.#others.postMessage(item.id);
    this.#goOn();
  }

  /** Bytes of a file that is not kept here: they stay where they are, and are asked for again after a reload. */
  lend(id: string, file: Blob): void {
    this.#files.set(id, file);
  }

  async tell(id: string, news: OutboxNews): Promise<void> {
    const before = this.#view.items.find((item) => item.id === id);
    if (!before) return;
    const item = step(before, news, serverNow());
    if (item === before) return;
    this.#show(item);
    await this.store.put(item);
    if (item.progress.at === 'published' || item.progress.at === 'cancelled') await this.store.dropBytes(id);
    this.#others.postMessage(id);
    this.#goOn();
  }

  /** Ends what is being done with an item, after telling why. */
  async stop(id: string, news: OutboxNews): Promise<void> {
    await this.tell(id, news);
    this.#running.get(id)?.abort(new DOMException('已停止', 'AbortError'));
  }

  /** Takes an item that is at rest off the list. */
  async forget(id: string): Promise<void> {
    await this.store.remove(id);
    this.#files.delete(id);
    this.#publish({ ...this.#view, items: this.#view.items.filter((item) => item.id !== id) });
    this.#others.postMessage(id);
  }

  /** What waits for the line is tried at once. */
  hurry(): void {
    for (const item of this.#view.items) if (item.wait?.for === 'time') void this.tell(item.id, { is: 'resumed' });
  }

  readonly bytesOf = async (item: OutboxItem): Promise<Blob | undefined> =>
    this.#files.get(item.id) ??
    (await this.store.bytes(item)) ??
    (await openedAgain(item.kind === 'file' ? item.handle : undefined));

  pace(id: string, bytes: number): void {
    const paces = new Map(this.#view.paces).set(id, paced(this.#view.paces.get(id) ?? NO_PACE, Date.now(), bytes));
    const often = Date.now() - this.#told < 200;
    this.#view = { ...this.#view, paces };
    if (!often) this.#publish(this.#view);
  }

  #goOn(): void {
    clearTimeout(this.#timer);
    const { items } = this.#view;
    const running = new Set(this.#running.keys());
    for (const item of dueItems(items, { account: this.#account, now: serverNow(), running })) this.#start(item.id);
    const at = nextDue(items.filter(({ id, account }) => account === this.#account && !this.#running.has(id)));
    if (at !== undefined) this.#timer = setTimeout(() => this.#goOn(), Math.max(250, at - serverNow()));
  }

  #start(id: string): void {
    const stop = new AbortController();
    this.#running.set(id, stop);
    void alone(id, async () => {
      const item = await this.store.item(id);
      if (item) await workOn(item, this, stop.signal);
    }).finally(() => {
      this.#running.delete(id);
      const paces = new Map(this.#view.paces);
      paces.delete(id);
      this.#publish({ ...this.#view, paces });
      this.#goOn();
    });
  }

  async #readAgain(id: string): Promise<void> {
    const item = await this.store.item(id);
    if (item) this.#show(item);
    else this.#publish({ ...this.#view, items: this.#view.items.filter((one) => one.id !== id) });
    this.#goOn();
  }

  #show(item: OutboxItem): void {
    this.#publish({ ...this.#view, items: sorted([...this.#view.items.filter(({ id }) => id !== item.id), item]) });
  }

  #publish(view: OutboxView): void {
    this.#view = view;
    this.#told = Date.now();
    for (const listener of this.#listeners) listener();
  }
}

const sorted = (items: readonly OutboxItem[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Two pages of one browser do not send the same item twice at once. Without locks (an insecure address) the server still keeps them apart. */
async function alone(id: string, work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(`zhiji.outbox.${id}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    else await new Promise((resolve) => setTimeout(resolve, 2000));
  });
}
