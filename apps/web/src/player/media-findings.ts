/** 检查结果 as the screens use it; the contract leaves its shape to the examination of media. */
export interface MediaFindings {
  readonly durationMs?: number;
  /** Pictures a second. */
  readonly frameRate?: number;
  readonly tracks: readonly string[];
  readonly gaps: readonly { readonly fromMs: number; readonly toMs: number }[];
  readonly reason?: string;
  readonly claimedTime?: string;
}

interface Served {
  readonly probe?: {
    readonly content?: {
      readonly durationMs?: number;
      readonly claimedTime?: string;
      readonly tracks?: readonly ServedTrack[];
    };
  };
  readonly playback?: { readonly reason?: string };
  readonly continuity?: { readonly any?: { readonly gaps?: MediaFindings['gaps'] } } | null;
}

interface ServedTrack {
  readonly kind: 'video' | 'audio';
  readonly codec: string;
  readonly width?: number;
  readonly height?: number;
  readonly frameRate?: number;
  readonly sampleRate?: number;
}

export function readFindings(served: Readonly<Record<string, unknown>> | null | undefined): MediaFindings | undefined {
  if (!served) return undefined;
  const { probe, playback, continuity } = served as Served;
  const { content } = probe ?? {};
  const rate = content?.tracks?.find(({ kind }) => kind === 'video')?.frameRate;
  return {
    tracks: (content?.tracks ?? []).map(trackText),
    gaps: continuity?.any?.gaps ?? [],
    ...(content?.durationMs === undefined ? {} : { durationMs: content.durationMs }),
    ...(rate === undefined ? {} : { frameRate: rate }),
    ...(playback?.reason ? { reason: playback.reason } : {}),
    ...(content?.claimedTime ? { claimedTime: content.claimedTime } : {}),
  };
}

const trackText = ({ kind, codec, width, height, frameRate, sampleRate }: ServedTrack): string =>
  kind === 'video'
    ? `画面 ${width}×${height}，${frameRate === undefined ? '' : `${Math.round(frameRate * 100) / 100} 帧/秒，`}${codec}`
    : `声音 ${sampleRate === undefined ? '' : `${sampleRate / 1000} kHz，`}${codec}`;
