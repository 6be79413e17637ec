import { decodeTagFile, linesOf, type TextFault } from './bag-text.ts';

/** `bagit.txt`: which version of BagIt, and the encoding of the other tag files. */
export interface BagDeclaration {
  /** `0.97`, `1.0` */
  readonly version: string;
  readonly encoding: string;
}

/** The declaration of every dossier. */
export const BAG_DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** RFC 8493 §2.1.1: exactly these two lines, UTF-8 without byte order mark. Versions 0.93 to 0.97 and 1.0. */
export function parseDeclaration(bytes: Uint8Array): BagDeclaration | TextFault {
  const text = decodeTagFile(bytes, 'UTF-8');
  if (typeof text !== 'string') return text;
  const lines = linesOf(text);
  const version = /^BagIt-Version: (\d+\.\d+)$/.exec(lines[0] ?? '')?.[1];
  const encoding = /^Tag-File-Character-Encoding: (\S+)$/.exec(lines[1] ?? '')?.[1];
  if (lines.length !== 2 || version === undefined || encoding === undefined)
    return { fault: '应为 BagIt-Version 和 Tag-File-Character-Encoding 两行' };
  if (!/^(0\.9[3-7]|1\.0)$/.test(version)) return { fault: `不认识的 BagIt 版本 ${version}` };
  return { version, encoding };
}
