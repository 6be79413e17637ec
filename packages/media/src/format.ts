interface FormatFacts {
  readonly kind: 'recording' | 'photo' | 'document';
  readonly zh: string;
  /** Extensions that rightly announce it. */
  readonly extensions: readonly string[];
  /** FFmpeg's demuxer. It is always named, so that no file can choose one that opens other files or addresses. */
  readonly demuxer?: string;
}

/** Formats told apart by content; those without a demuxer are recognised and not shown. */
export const FORMATS = {
  mp4: {
    kind: 'recording',
    zh: 'MP4 音像',
    extensions: ['mp4', 'm4v', 'mov', 'qt', '3gp', '3g2', 'm4a'],
    demuxer: 'mov',
  },
  matroska: { kind: 'recording', zh: 'Matroska 音像', extensions: ['mkv', 'webm', 'mka'], demuxer: 'matroska' },
  mpegts: {
    kind: 'recording',
    zh: 'MPEG-TS 音像',
    extensions: ['ts', 'mts', 'm2ts', 'm2t', 'mpg', 'mpeg'],
    demuxer: 'mpegts',
  },
  mpegps: { kind: 'recording', zh: 'MPEG-PS 音像', extensions: ['mpg', 'mpeg', 'vob'], demuxer: 'mpeg' },
  avi: { kind: 'recording', zh: 'AVI 音像', extensions: ['avi'], demuxer: 'avi' },
  flv: { kind: 'recording', zh: 'FLV 音像', extensions: ['flv'], demuxer: 'flv' },
  asf: { kind: 'recording', zh: 'ASF 音像', extensions: ['wmv', 'asf', 'wma'], demuxer: 'asf' },
  dhav: { kind: 'recording', zh: 'DHAV 音像', extensions: ['dav'], demuxer: 'dhav' },
  wav: { kind: 'recording', zh: 'WAV 录音', extensions: ['wav'], demuxer: 'wav' },
  mp3: { kind: 'recording', zh: 'MP3 录音', extensions: ['mp3'], demuxer: 'mp3' },
  adts: { kind: 'recording', zh: 'AAC 录音', extensions: ['aac'], demuxer: 'aac' },
  amr: { kind: 'recording', zh: 'AMR 录音', extensions: ['amr'], demuxer: 'amr' },
  ogg: { kind: 'recording', zh: 'Ogg 录音', extensions: ['ogg', 'oga', 'ogv', 'opus'], demuxer: 'ogg' },
  flac: { kind: 'recording', zh: 'FLAC 录音', extensions: ['flac'], demuxer: 'flac' },
  jpeg: { kind: 'photo', zh: 'JPEG 照片', extensions: ['jpg', 'jpeg', 'jpe'], demuxer: 'jpeg_pipe' },
  png: { kind: 'photo', zh: 'PNG 图片', extensions: ['png'], demuxer: 'png_pipe' },
  heif: { kind: 'photo', zh: 'HEIF 照片', extensions: ['heic', 'heif', 'avif'] },
  gif: { kind: 'photo', zh: 'GIF 图片', extensions: ['gif'] },
  webp: { kind: 'photo', zh: 'WebP 图片', extensions: ['webp'] },
  tiff: { kind: 'photo', zh: 'TIFF 图片', extensions: ['tif', 'tiff'] },
  bmp: { kind: 'photo', zh: 'BMP 图片', extensions: ['bmp'] },
  pdf: { kind: 'document', zh: 'PDF 文档', extensions: ['pdf'] },
  zip: {
    kind: 'document',
    zh: '压缩包或 Office 文档',
    extensions: ['zip', 'docx', 'xlsx', 'pptx', 'ofd', 'odt'],
  },
  ole: { kind: 'document', zh: '旧版 Office 文档', extensions: ['doc', 'xls', 'ppt', 'wps', 'et'] },
  text: { kind: 'document', zh: '文本', extensions: ['txt', 'csv', 'log', 'json', 'xml', 'html', 'htm', 'md'] },
} as const satisfies Record<string, FormatFacts>;

export type Format = keyof typeof FORMATS;

/** The name of a format as it follows a Chinese word: Latin letters are set off by a space. */
export const label = (format: Format) => FORMATS[format].zh.replace(/^(?=[A-Za-z])/, ' ');

/** The demuxer of a format that can be shown. */
export function demuxerOf(format: Format): string | undefined {
  const facts: FormatFacts = FORMATS[format];
  return facts.demuxer;
}
