// Started by `decoder`: the only process in which native code of FFmpeg runs.
import type { DecoderTask, DecoderTasks } from './decoder-task.ts';
import { UNAVAILABLE } from './decoder.ts';
import { serveTask } from './isolated-task.ts';

serveTask(async (asked, alive): Promise<DecoderTasks[keyof DecoderTasks]['answer']> => {
  const task = asked as DecoderTask;
  const { decode, listStreams, makePictures, readPacketTimes, synthesize } = await import('./work.ts').catch(
    (cause: unknown) => {
      throw new Error(`${UNAVAILABLE}${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    },
  );
  switch (task.do) {
    case 'streams':
      return listStreams(task);
    case 'packets':
      return readPacketTimes(task, alive);
    case 'decode':
      return decode(task, alive);
    case 'pictures':
      return makePictures(task, alive);
    case 'synthesize':
      return synthesize(task, alive);
  }
});
