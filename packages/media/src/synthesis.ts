import type { Synthesis } from './ffmpeg/decoder-task.ts';
import { decoder, type DecoderOptions } from './ffmpeg/decoder.ts';
import { MediaFault } from './fault.ts';

/** Makes a recording for demonstrations and tests with the real encoder. @throws MediaFault */
export async function synthesizeRecording(wanted: Synthesis, options?: DecoderOptions): Promise<void> {
  const made = await decoder('synthesize', wanted, options);
  if (made.outcome !== 'done')
    throw new MediaFault(
      'synthesisFailed',
      `无法制作演示录像 ${wanted.path}：${made.outcome === 'stalled' ? '编码停滞' : made.message}`,
    );
}
