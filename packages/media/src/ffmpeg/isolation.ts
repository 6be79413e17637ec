import { fork } from 'node:child_process';

/** How work in a process of its own ended. `failed` is its own word; `crashed` and `stalled` are ours about native code. */
export type Isolated<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'failed'; readonly message: string }
  | { readonly outcome: 'crashed'; readonly message: string }
  | { readonly outcome: 'stalled' };

export interface IsolationLimits {
  /** Killed after so many milliseconds without a sign of life. */
  readonly stallMs: number;
  /** Kills it and rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What the process sends: signs of life, then one last word. */
export type IsolatedMessage =
  | { readonly say: 'alive' }
  | { readonly say: 'done'; readonly value: unknown }
  | { readonly say: 'failed'; readonly message: string };

/**
 * Runs one task in a new Node process whose script hands a function to `serveTask`. It gets no environment but what a process needs to start, so that a
 * file which takes over the decoder finds no passwords there.
 */
export function runIsolated<T>(
  script: string,
  task: unknown,
  { stallMs, signal }: IsolationLimits,
): Promise<Isolated<T>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = fork(script, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: environment(),
      execArgv: [],
    });
    let last: Isolated<T> | undefined;
    let stderr = '';
    const kill = () => child.kill('SIGKILL');
    const stalled = () => {
      last = { outcome: 'stalled' };
      kill();
    };
    let watch = setTimeout(stalled, stallMs);
    signal?.addEventListener('abort', kill, { once: true });
    child.stderr!.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString()).slice(-2000)));
    child.on('message', (message: IsolatedMessage) => {
      clearTimeout(watch);
      watch = setTimeout(stalled, stallMs);
      if (message.say === 'done') last = { outcome: 'done', value: message.value as T };
      if (message.say === 'failed') last = { outcome: 'failed', message: message.message };
    });
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      clearTimeout(watch);
      signal?.removeEventListener('abort', kill);
      if (signal?.aborted) reject(signal.reason as Error);
      else resolve(last ?? { outcome: 'crashed', message: `${killedBy ?? `exit ${code}`}: ${stderr.trim()}` });
    });
    child.send({ task });
  });
}

const NEEDED_TO_START = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'LD_LIBRARY_PATH'];

function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(NEEDED_TO_START.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
