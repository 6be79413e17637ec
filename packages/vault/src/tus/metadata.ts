import { headerProblem, type Problem } from './problem.ts';

const MAX_HEADER_BYTES = 8_192;
const MAX_KEYS = 64;

/**
 * Upload-Metadata (tus 1.0.0, Creation): `key base64,key base64,key`. Values must be UTF-8 without control characters,
 * because they become names and headers elsewhere. `sha256` must be 64 hex digits.
 */
export function parseMetadata(header: string | undefined): Readonly<Record<string, string>> | Problem {
  if (header === undefined) return {};
  const broken = (rule: string, field = 'Upload-Metadata'): Problem => headerProblem(field, rule);
  if (header.length > MAX_HEADER_BYTES) return broken(`总长不得超过 ${MAX_HEADER_BYTES} 字节`);
  const entries = new Map<string, string>();
  for (const pair of header.split(',')) {
    const [key = '', base64 = '', ...rest] = pair.split(' ');
    if (!/^[\x21-\x2b\x2d-\x7e]+$/.test(key) || rest.length > 0)
      return broken('应为“键 值”，键为不含空格和逗号的 ASCII 字符');
    if (entries.has(key)) return broken('键不得重复', `Upload-Metadata ${key}`);
    const value = decodeValue(base64);
    if (value === undefined) return broken('值应为 Base64 编码的 UTF-8 文本，不含控制字符', `Upload-Metadata ${key}`);
    entries.set(key, value);
  }
  if (entries.size > MAX_KEYS) return broken(`不得超过 ${MAX_KEYS} 个键`);
  const sha256 = entries.get('sha256');
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/i.test(sha256))
    return broken('应为 64 位十六进制', 'Upload-Metadata sha256');
  return Object.fromEntries(entries);
}

function decodeValue(base64: string): string | undefined {
  const bytes = decodeBase64(base64);
  if (!bytes) return undefined;
  const text = bytes.toString('utf8');
  const faithful = Buffer.from(text, 'utf8').equals(bytes);
  // oxlint-disable-next-line no-control-regex
  return faithful && !/[\u0000-\u001f\u007f]/.test(text) ? text : undefined;
}

/** Strict: what does not encode back to the same text is refused. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
