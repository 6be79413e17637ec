import type { Sha256 } from './layout.ts';

type Running = Map<Sha256, Promise<unknown>>;

/**
 * Who is at an object's address: any number that put or read bytes there, or one that empties it. Sharing may be nested,
 * since those who wait to be alone hold nobody up.
 * BUG: it binds this process only: while objects are erased, no other process may import or upload into the vault.
 */
export class Addresses {
  readonly #shared: Running = new Map();
  readonly #alone: Running = new Map();

  share<T>(sha256: Sha256, work: () => Promise<T>): Promise<T> {
    return run(sha256, work, this.#shared, [this.#alone]);
  }

  alone<T>(sha256: Sha256, work: () => Promise<T>): Promise<T> {
    return run(sha256, work, this.#alone, [this.#alone, this.#shared]);
  }
}

async function run<T>(sha256: Sha256, work: () => Promise<T>, own: Running, others: readonly Running[]): Promise<T> {
  const inTheWay = (): Promise<unknown> | undefined => others.find((other) => other.has(sha256))?.get(sha256);
  for (let other = inTheWay(); other; other = inTheWay()) await other;
  const working = work();
  const settled = Promise.allSettled([own.get(sha256), working]).then(() => {
    if (own.get(sha256) === settled) own.delete(sha256);
  });
  own.set(sha256, settled);
  return working;
}
