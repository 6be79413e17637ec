/** RFC 4648 §4, padded. `text` is a binary string: one character below U+0100 per byte. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(binaryString(bytes));
}

/** The bytes of the one RFC 4648 §4 encoding they have; undefined for anything else (missing padding, white space, stray bits). */
export function fromBase64(text: string): Uint8Array | undefined {
  const binary = binaryFromBase64(text);
  return binary === undefined ? undefined : bytesOf(binary);
}

export function binaryFromBase64(text: string): string | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const binary = atob(text);
  return btoa(binary) === text ? binary : undefined;
}

export function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

export function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
