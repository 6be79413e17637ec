import type { Decoded, DecodedTrack } from './ffmpeg/decoder-task.ts';
import { decoder, type DecoderOptions } from './ffmpeg/decoder.ts';
import type { Finding } from './finding.ts';
import { demuxerOf } from './format.ts';
import type { MediaFile } from './media-file.ts';
import type { Probe } from './probe.ts';

/** 回放检查 – what came of decoding the whole file. Without `decoded` nothing could be decoded, or there was nothing to. */
export interface Playback {
  readonly finding: Finding;
  readonly decoded?: Decoded;
}

/**
 * Decodes every packet of a probed file. A decoder does not notice every altered byte: that a file is unchanged is shown by its digest, that it plays by this.
 * @throws MediaFault if FFmpeg cannot be loaded
 */
export async function playable(file: MediaFile, probed: Probe, options?: DecoderOptions): Promise<Playback> {
  const demuxer = probed.format && demuxerOf(probed.format);
  if (!probed.content || demuxer === undefined) return { finding: probed.finding };
  const answer = await decoder('decode', { path: file.path, demuxer }, options);
  switch (answer.outcome) {
    case 'done':
      return { finding: judge(probed.finding, answer.value), decoded: answer.value };
    case 'failed':
      return { finding: worse(probed.finding, { verdict: 'unreadable', reason: `解码组件打不开：${answer.message}` }) };
    case 'crashed':
      return { finding: { verdict: 'unreadable', reason: '解码时解码组件异常退出' } };
    case 'stalled':
      return { finding: { verdict: 'unreadable', reason: '解码停滞，已中止' } };
  }
}

function judge(structure: Finding, { tracks, errors }: Decoded): Finding {
  const undecodable = tracks.filter((track) => !track.decodable).map((track) => track.codec);
  if (tracks.length === 0 || undecodable.length === tracks.length)
    return worse(structure, { verdict: 'unsupported', reason: `没有可用的解码器：${undecodable.join('、')}` });
  if (tracks.every((track) => track.frames === 0))
    return worse(structure, { verdict: 'unreadable', reason: '一帧也不能解码' });
  const faults = [...tracks.flatMap(faultsOf), ...(errors > 0 ? [`解码器报告 ${errors} 处错误`] : [])];
  if (undecodable.length > 0) faults.push(`没有 ${undecodable.join('、')} 的解码器`);
  if (faults.length > 0) return worse(structure, { verdict: 'damaged', reason: faults.join('；') });
  return structure.verdict === 'ok'
    ? { verdict: 'ok', reason: `能正常回放，${tracks.map(summary).join('，')}` }
    : structure;
}

const LABEL = { video: '画面', audio: '声音' } as const;

const summary = ({ kind, frames }: DecodedTrack) => `${LABEL[kind]} ${frames} 帧`;

function faultsOf({ kind, packets, missing, corrupt }: DecodedTrack): readonly string[] {
  return [
    ...(missing > 0 ? [`${LABEL[kind]} ${packets} 包中 ${missing} 包不能解码`] : []),
    ...(corrupt > 0 ? [`${LABEL[kind]} ${corrupt} 帧有损坏`] : []),
  ];
}

/** A cut file stays a cut file, with what decoding adds. */
function worse(structure: Finding, found: Finding): Finding {
  if (structure.verdict !== 'truncated') return found;
  return { verdict: 'truncated', reason: `${structure.reason}；${found.reason}` };
}
