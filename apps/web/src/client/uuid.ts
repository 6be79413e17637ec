/** A UUID of version 7 (RFC 9562 §5.7): 48 bits of milliseconds since 1970, then random bits. */
export function uuidv7(
  now: number = Date.now(),
  random: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(now) << 16n);
  bytes.set(random, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of what goes with something and is named by nobody: made again, it is the same. Its last bit is the other one. */
export const kinOf = (uuid: string): string => uuid.slice(0, -1) + (parseInt(uuid.at(-1)!, 16) ^ 1).toString(16);
