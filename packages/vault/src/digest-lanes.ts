import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { digestRing, FILLED, HASHED } from './digest-ring.ts';
import { VaultFault } from './fault.ts';

/** Both digests of a file's bytes (hex), its size, and whether they came from the device or the page cache. */
export interface Digests {
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly reread: 'device' | 'cache';
}

export interface Digester {
  /** Reads a file once and hashes it with both algorithms. Throws VaultFault `passFailed` when it cannot be read. */
  digest(file: string): Promise<Digests>;
  /** Ends the idle threads. */
  close(): Promise<void>;
}

/**
 * Hashes up to `count` files at a time, each on two worker threads and as fast as SM3 alone. Threads start when first
 * needed and do not hold the process.
 */
export function digestLanes(count = Math.max(1, Math.min(4, availableParallelism() >> 1))): Digester {
  const idle: Lane[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    async digest(file) {
      if (running < count) running++;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      const lane = idle.pop() ?? new Lane();
      try {
        const digests = await lane.digest(file);
        idle.push(lane);
        return digests;
      } catch (cause) {
        await lane.stop();
        throw cause;
      } finally {
        const next = waiting.shift();
        if (next) next();
        else running--;
      }
    },
    async close() {
      await Promise.all(idle.splice(0).map((lane) => lane.stop()));
    },
  };
}

type Answer = Partial<Digests> & { readonly failed?: string };

class Lane {
  readonly #ring = digestRing();
  readonly #workers = ['sha256-worker.ts', 'sm3-worker.ts'].map((script) => {
    const worker = new Worker(new URL(script, import.meta.url), { workerData: { memory: this.#ring.memory } });
    worker.unref();
    return worker;
  });

  async digest(file: string): Promise<Digests> {
    Atomics.store(this.#ring.cells, FILLED, 0);
    Atomics.store(this.#ring.cells, HASHED, 0);
    const [first, second] = await Promise.all(this.#workers.map((worker) => ask(worker, file)));
    const answer: Answer = { ...first, ...second };
    if (answer.failed === undefined) return answer as Digests;
    throw new VaultFault('passFailed', `复核读取失败（${answer.failed}），原文件未作改动。`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

async function ask(worker: Worker, file: string): Promise<Answer> {
  const answer = Promise.withResolvers<Answer>();
  const died = (cause: unknown) =>
    answer.reject(new VaultFault('passFailed', '复核线程意外结束，原文件未作改动。', { cause }));
  worker.ref();
  worker.once('message', answer.resolve).once('error', died).once('exit', died);
  worker.postMessage(file);
  try {
    return await answer.promise;
  } finally {
    worker.off('message', answer.resolve).off('error', died).off('exit', died);
    worker.unref();
  }
}
