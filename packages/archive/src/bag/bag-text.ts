/** A tag file that cannot be read as the text it has to be. */
export interface TextFault {
  readonly fault: string;
}

/** Reads a tag file in the encoding `bagit.txt` names. */
export function decodeTagFile(bytes: Uint8Array, encoding: string): string | TextFault {
  const label = encoding.trim().toLowerCase();
  try {
    const decoder = new TextDecoder(label === 'utf-16' ? utf16(bytes) : label, {
      fatal: true,
      ignoreBOM: !label.startsWith('utf-16'),
    });
    const text = decoder.decode(bytes);
    // RFC 8493 §2.1.1: no byte order mark in UTF-8.
    return text.startsWith('\u{feff}') ? { fault: '文件开头有字节顺序标记' } : text;
  } catch (cause) {
    if (cause instanceof RangeError) return { fault: `不认识的字符编码 ${encoding}` };
    if (cause instanceof TypeError) return { fault: `不是 ${encoding} 文本` };
    throw cause;
  }
}

/** Lines ended by LF, CR or CRLF; an end after the last line is optional. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** UTF-16 says its byte order by a mark and is big-endian without one (RFC 2781 §4.3). */
function utf16(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}
