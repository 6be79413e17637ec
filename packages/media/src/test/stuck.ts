import { serveTask } from '../ffmpeg/isolated-task.ts';

/** Native code gone wrong, by order: it dies, it never comes back, or it works without letting the event loop turn. */
serveTask(async (task, alive) => {
  if (task === 'abort') process.abort();
  if (task === 'hang') for (;;);
  if (task === 'throw') throw new Error('not today');
  if (task === 'environment') return Object.keys(process.env);
  const until = performance.now() + 2500;
  while (performance.now() < until) alive();
  return 'came back';
});
