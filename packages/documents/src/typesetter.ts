import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
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

/** `idleMs`: so long the compiler is kept when there is nothing to do. */
export async function openTypesetter(idleMs = 60_000): Promise<Typesetter> {
  return new Typesetter(await openGlyphCoverage(FONT_FILES), idleMs);
}

/**
 * One compiler in one process. Tasks may be given at any time and are done in order; a process that dies fails the tasks it had and the next task starts
 * another. Without a task for a while it ends.
 */
export class Typesetter implements AsyncDisposable {
  readonly coverage: GlyphCoverage;
  readonly #idleMs: number;
  #process: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, PromiseWithResolvers<Typeset | Preview>>();

  constructor(coverage: GlyphCoverage, idleMs: number) {
    this.coverage = coverage;
    this.#idleMs = idleMs;
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
    clearTimeout(this.#idle);
    this.#process ??= this.#start();
    this.#process.send({ id, ...task } satisfies TypesettingTask);
    return waiting.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle);
    const running = this.#process;
    if (!running) return;
    const ended = once(running, 'exit');
    running.kill();
    await ended;
  }

  #start(): ChildProcess {
    const started = fork(path.join(import.meta.dirname, 'typesetting-process.ts'), { serialization: 'advanced' });
    let cause: unknown;
    started.on('message', (answer) => this.#settle(answer as TypesettingAnswer));
    started.on('error', (problem) => (cause = problem));
    started.on('exit', () => {
      if (this.#process !== started) return;
      this.#process = undefined;
      for (const { reject } of this.#waiting.values())
        reject(new DocumentFault('typesetterStopped', '排版进程已停止，文书未生成。', { cause }));
      this.#waiting.clear();
    });
    return started;
  }

  #settle(answer: TypesettingAnswer): void {
    const waiting = this.#waiting.get(answer.id)!;
    this.#waiting.delete(answer.id);
    if ('problem' in answer) waiting.reject(new DocumentFault('layoutFailed', `文书排版失败：${answer.problem}`));
    else waiting.resolve(answer);
    if (this.#waiting.size > 0) return;
    const idle = this.#process;
    this.#idle = setTimeout(() => {
      // What is asked from now on starts another.
      this.#process = undefined;
      idle?.disconnect();
    }, this.#idleMs).unref();
  }
}
