import type { IsolatedMessage } from './isolation.ts';

/** In a process started by `runIsolated`: does the one task and ends. `alive` says that work goes on; it may be called as often as one likes. */
export function serveTask(work: (task: unknown, alive: () => void) => Promise<unknown>): void {
  process.once('message', (message: { readonly task: unknown }) => {
    let said = 0;
    const alive = () => {
      if (performance.now() - said < 1000) return;
      said = performance.now();
      say({ say: 'alive' });
    };
    work(message.task, alive).then(
      (value) => say({ say: 'done', value }, leave),
      (error: unknown) =>
        say({ say: 'failed', message: error instanceof Error ? error.message : String(error) }, leave),
    );
  });
  process.once('disconnect', leave);
}

function say(message: IsolatedMessage, sent?: () => void): void {
  process.send!(message, undefined, undefined, sent);
}

/** Native threads are not waited for. */
const leave = () => process.exit();
