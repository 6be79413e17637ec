/** SM3 of GB/T 32905-2016 for platforms whose OpenSSL has none. Takes bytes in any pieces; the digest has 32 bytes. */
export class Sm3 {
  readonly #state = Uint32Array.of(
    0x7380166f,
    0x4914b2b9,
    0x172442d7,
    0xda8a0600,
    0xa96f30bc,
    0x163138aa,
    0xe38dee4d,
    0xb0fb0e4e,
  );
  readonly #block = new Uint8Array(BLOCK);
  readonly #words = new Uint32Array(68);
  #filled = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + BLOCK - this.#filled);
      this.#block.set(piece, this.#filled);
      this.#filled += piece.length;
      at += piece.length;
      if (this.#filled === BLOCK) this.#compress();
    }
    return this;
  }

  /** Ends the message; not to be used after. */
  digest(): Uint8Array {
    const bits = this.#length * 8;
    const zeros = (2 * BLOCK - 9 - this.#filled) % BLOCK;
    const padding = new Uint8Array(1 + zeros + 8);
    padding[0] = 0x80;
    const view = new DataView(padding.buffer);
    view.setUint32(1 + zeros, Math.floor(bits / 2 ** 32));
    view.setUint32(5 + zeros, bits % 2 ** 32);
    this.update(padding);
    const digest = new Uint8Array(32);
    this.#state.forEach((word, i) => new DataView(digest.buffer).setUint32(4 * i, word));
    return digest;
  }

  #compress(): void {
    this.#filled = 0;
    const w = this.#words;
    const view = new DataView(this.#block.buffer);
    for (let j = 0; j < 16; j++) w[j] = view.getUint32(4 * j);
    for (let j = 16; j < 68; j++) {
      const x = w[j - 16]! ^ w[j - 9]! ^ rotate(w[j - 3]!, 15);
      w[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(w[j - 13]!, 7) ^ w[j - 6]!;
    }
    let [a, b, c, d, e, f, g, h] = this.#state as unknown as Registers;
    for (let j = 0; j < 64; j++) {
      const turned = rotate(a, 12);
      const ss1 = rotate((turned + e + ROUND[j]!) | 0, 7);
      const ss2 = ss1 ^ turned;
      const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const tt1 = (ff + d + ss2 + (w[j]! ^ w[j + 4]!)) | 0;
      const tt2 = (gg + h + ss1 + w[j]!) | 0;
      d = c;
      c = rotate(b, 9);
      b = a;
      a = tt1;
      h = g;
      g = rotate(f, 19);
      f = e;
      e = tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17);
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (this.#state[i]! ^= word));
  }
}

type Registers = [number, number, number, number, number, number, number, number];

const BLOCK = 64;

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** T(j) of §4.2, already turned left by j. */
const ROUND = Int32Array.from({ length: 64 }, (_, j) => rotate(j < 16 ? 0x79cc4519 : 0x7a879d8a, j % 32));
