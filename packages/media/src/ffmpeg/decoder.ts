import path from 'node:path';
import type { DecoderTasks } from './decoder-task.ts';
import { MediaFault } from '../fault.ts';
import { runIsolated, type Isolated } from './isolation.ts';

export interface DecoderOptions {
  /** A decoder that gives no sign of life for so long is killed. Default 60 000. */
  readonly stallMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs FFmpeg in a process of its own: a crash or a hang of native code is an answer about the file.
 * @throws MediaFault `decoderUnavailable` if FFmpeg itself cannot be loaded
 */
export async function decoder<K extends keyof DecoderTasks>(
  what: K,
  ask: DecoderTasks[K]['ask'],
  { stallMs = 60_000, signal }: DecoderOptions = {},
): Promise<Isolated<DecoderTasks[K]['answer']>> {
  const script = path.join(import.meta.dirname, 'decoder-process.ts');
  const answer = await runIsolated<DecoderTasks[K]['answer']>(script, { do: what, ...ask }, { stallMs, signal });
  if (answer.outcome === 'failed' && answer.message.startsWith(UNAVAILABLE))
    throw new MediaFault('decoderUnavailable', `解码组件无法加载：${answer.message.slice(UNAVAILABLE.length)}`);
  return answer;
}

/** Begins the message of a process that could not load its native library. */
export const UNAVAILABLE = 'decoder unavailable: ';
