/** As large as the server takes; larger packages are verified offline. */
export const LARGEST_BYTES = 64 * 1024 ** 3;

/** The end record of a ZIP and the longest comment after it, PKWARE APPNOTE 6.3.10 §4.3.16. */
const TAIL = 22 + 0xffff;

/** Why a file cannot be a whole package, told from its first and last bytes before any of it is sent. */
export async function shapeFault(file: Blob): Promise<string | undefined> {
  const bytes = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
  return faultIn(file.size, await bytes(0, 4), await bytes(Math.max(0, file.size - TAIL), file.size));
}

export function faultIn(size: number, head: Uint8Array, tail: Uint8Array): string | undefined {
  if (size === 0) return '这个文件是空的。请重新取得案卷包。';
  if (size > LARGEST_BYTES) return '文件超过 64 GiB，不能在网页上核验。请用下面的核验程序在本机核验。';
  if (!isAt(head, 0, LOCAL_FILE))
    return '这不是案卷包：案卷包是一个 ZIP 文件。如果已经解开成文件夹，请用下面的核验程序核验文件夹。';
  for (let at = tail.length - 22; at >= 0; at--) if (isAt(tail, at, END)) return undefined;
  return '文件不完整：没有 ZIP 的结尾，多半是下载或者拷贝时中断了。请重新取得，再核验。';
}

const LOCAL_FILE = [0x50, 0x4b, 0x03, 0x04];
const END = [0x50, 0x4b, 0x05, 0x06];

const isAt = (bytes: Uint8Array, at: number, mark: readonly number[]): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte);
