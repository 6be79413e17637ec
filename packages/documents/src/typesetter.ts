import { Worker } from 'node:worker_threads';
import { DocumentFault } from './fault.ts';
import { FONT_FILES } from './fonts.ts';
import { openGlyphCoverage, type GlyphCoverage } from './glyph-coverage.ts';

export interface TypesettingTask {
  readonly id: number;
  /** File in `layouts/`. */
  readonly layout: string;
  /** JSON the layout reads from `sys.inputs.sheet`. */
  readonly data: string;
  /** Seconds since 1970 for the metadata of the file. */
  readonly timestamp: number;
  /** A finished paper, or its picture for the screen. */
  readonly as: 'pdf' | 'svg';
}

export interface Typeset {
  /** PDF/A-2b. */
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** 预览 – every page, one below the other, in one SVG without scripts. */
export interface Preview {
  readonly svg: string;
  readonly pages: number;
}

export type TypesettingAnswer =
  | ({ readonly id: number } & Typeset)
  | ({ readonly id: number } & Preview)
  | { readonly id: number; readonly problem: string };

export async function openTypesetter(): Promise<Typesetter> {
  return new Typesetter(await openGlyphCoverage(FONT_FILES));
}

/** One compiler in one thread. Tasks may be given at any time and are done in order; a thread that dies fails the tasks it had and the next task starts another. */
export class Typesetter implements AsyncDisposable {
  readonly coverage: GlyphCoverage;
  #thread: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<Typeset | Preview>>();

  constructor(coverage: GlyphCoverage) {
    this.coverage = coverage;
  }

  /** Throws DocumentFault. */
  async typeset(task: Omit<TypesettingTask, 'id' | 'as'>): Promise<Typeset> {
    return (await this.#give({ ...task, as: 'pdf' })) as Typeset;
  }

  /** Throws DocumentFault. */
  async preview(task: Omit<TypesettingTask, 'id' | 'as'>): Promise<Preview> {
    return (await this.#give({ ...task, as: 'svg' })) as Preview;
  }

  #give(task: Omit<TypesettingTask, 'id'>): Promise<Typeset | Preview> {
    const id = ++this.#lastId;
    const waiting = Promise.withResolvers<Typeset | Preview>();
    this.#waiting.set(id, waiting);
    this.#thread ??= this.#start();
    this.#thread.postMessage({ id, ...task } satisfies TypesettingTask);
    return waiting.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread?.terminate();
  }

  #start(): Worker {
    const thread = new Worker(new URL('typesetting-thread.ts', import.meta.url));
    let cause: unknown;
    thread.on('message', (answer: TypesettingAnswer) => this.#settle(answer));
    thread.on('error', (problem) => (cause = problem));
    thread.on('exit', () => {
      this.#thread = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new DocumentFault('typesetterStopped', '排版线程已停止，文书未生成。', { cause }));
      this.#waiting.clear();
    });
    return thread;
  }

  #settle(answer: TypesettingAnswer): void {
    const waiting = this.#waiting.get(answer.id)!;
    this.#waiting.delete(answer.id);
    if ('problem' in answer) waiting.reject(new DocumentFault('layoutFailed', `文书排版失败：${answer.problem}`));
    else waiting.resolve(answer);
  }
}
