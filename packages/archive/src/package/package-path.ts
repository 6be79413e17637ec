/**
 * Whether a path stays inside the package wherever it is unpacked: relative, no `.` or `..`, no empty part, no backslash, no drive, no home
 * shortcut, no control character, real Unicode.
 */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > MAX_LENGTH || /^[~/]|^[A-Za-z]:|\\|[\p{Cc}\p{Surrogate}\u{fffd}]/u.test(path))
    return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Paths with equal keys are one file on a disk that folds case or normalises Unicode. */
export function collisionKey(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A file name for `name`: NFC, without what Windows, macOS or a manifest cannot take, at most 120 bytes of UTF-8, the extension kept. */
export function fileNameOf(name: string): string {
  const clean = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}\u{fffd}<>:"/\\|?*%]/gu, '_');
  const [, base, extension] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(clean)!;
  let cut = '';
  for (const char of base!) {
    if (Buffer.byteLength(cut + char + (extension ?? '')) > MAX_NAME_BYTES) break;
    cut += char;
  }
  return `${cut.trim().replace(/[. ]+$/, '') || '_'}${extension ?? ''}`;
}

const MAX_LENGTH = 1000;
const MAX_NAME_BYTES = 120;
