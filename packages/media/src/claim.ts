import { FORMATS, label, type Format } from './format.ts';
import type { MediaFile } from './media-file.ts';

/** How name or declared type contradict the content, as a Chinese sentence; undefined if they agree or claim nothing. */
export function contradiction(file: MediaFile, format: Format): string | undefined {
  const extension = /\.([^./\\]+)$/.exec(file.name)?.[1]?.toLowerCase();
  const announced = extension === undefined ? [] : formatsWith(extension);
  if (announced.length > 0 && !announced.includes(format)) return `名称为 .${extension}，内容是${label(format)}`;
  const kind = KIND_OF_TYPE[file.type?.split('/')[0]?.toLowerCase() ?? ''];
  if (kind !== undefined && kind !== FORMATS[format].kind) return `申报类型为 ${file.type}，内容是${label(format)}`;
  return undefined;
}

const KIND_OF_TYPE: Readonly<Record<string, (typeof FORMATS)[Format]['kind']>> = {
  video: 'recording',
  audio: 'recording',
  image: 'photo',
  text: 'document',
};

function formatsWith(extension: string): readonly Format[] {
  return (Object.keys(FORMATS) as Format[]).filter((format) =>
    (FORMATS[format].extensions as readonly string[]).includes(extension),
  );
}
