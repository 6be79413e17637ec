import { inflateSync } from 'node:zlib';

/** One run of glyphs on a page; points from the top left corner of the sheet. */
export interface Run {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly text: string;
}

/**
 * What a reader of the file can copy out of it (ISO 32000-1 §9): glyphs through ToUnicode, in the order they are drawn.
 * Knows the shape the typesetter writes: no object streams, Identity-H fonts, one matrix before each run. Turned text (the draft mark) is left out.
 */
export function textRuns(pdf: Uint8Array): readonly Run[] {
  const objects = readObjects(Buffer.from(pdf));
  const kids = [...objects.values()].find(({ head }) => head.includes('/Type /Pages'))!.head;
  const pages = [.../(?:\/Kids \[)([^\]]*)/.exec(kids)![1]!.matchAll(/(\d+) 0 R/g)].map(([, id]) => objects.get(id!)!);
  return pages.flatMap(({ head }, index) => {
    const fonts = new Map(
      [...head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, readFont(objects, id!)]),
    );
    const [, height] = /\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(head)!;
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)![1]!)!.stream!.toString('latin1');
    return readPage(content, fonts).map((run) => ({ ...run, page: index + 1, y: Number(height) - run.y }));
  });
}

/** The text of all pages without the breaks the layout made. */
export const textOf = (pdf: Uint8Array): string =>
  textRuns(pdf)
    .map(({ text }) => text)
    .join('');

interface PdfObject {
  readonly head: string;
  readonly stream?: Buffer;
}

interface Font {
  readonly name: string;
  readonly text: ReadonlyMap<number, string>;
  width(glyph: number): number;
}

function readObjects(file: Buffer): ReadonlyMap<string, PdfObject> {
  const source = file.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)(stream\n|endobj)/g)) {
    const [whole, id, head, end] = match;
    if (end === 'endobj') {
      objects.set(id!, { head: head! });
      continue;
    }
    const start = match.index + whole.length;
    const bytes = file.subarray(start, start + Number(/\/Length (\d+)/.exec(head!)![1]));
    objects.set(id!, { head: head!, stream: head!.includes('/FlateDecode') ? inflateSync(bytes) : bytes });
  }
  return objects;
}

function readFont(objects: ReadonlyMap<string, PdfObject>, id: string): Font {
  const { head } = objects.get(id)!;
  const cmap = objects.get(/\/ToUnicode (\d+) 0 R/.exec(head)![1]!)!.stream!.toString('latin1');
  const descendant = objects.get(/\/DescendantFonts \[(\d+) 0 R\]/.exec(head)![1]!)!.head;
  const text = new Map(
    [...cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm)].map(([, glyph, utf16]) => [
      Number.parseInt(glyph!, 16),
      Buffer.from(utf16!, 'hex').swap16().toString('utf16le'),
    ]),
  );
  const ranges = [.../\/W \[([^\]]*)\]/.exec(descendant)![1]!.matchAll(/(\d+) (\d+) ([\d.]+)/g)];
  const width = (glyph: number) => {
    const range = ranges.find(([, first, last]) => glyph >= Number(first) && glyph <= Number(last));
    return range ? Number(range[3]) : 0;
  };
  return { name: /\/BaseFont \/[A-Z]+\+(\S+)/.exec(head)![1]!, text, width };
}

function readPage(content: string, fonts: ReadonlyMap<string, Font>): Omit<Run, 'page'>[] {
  const runs: Omit<Run, 'page'>[] = [];
  const blocks =
    /1 0 0 -1 (\S+) (\S+) cm\n(?:(?!\bcm\n|\bET\n)[\s\S])*?\/(f\d+) (\S+) Tf\n1 0 0 -1 0 0 Tm\n([\s\S]*?)\nET\n/g;
  for (const [, x, y, fontName, size, shows] of content.matchAll(blocks)) {
    const font = fonts.get(fontName!)!;
    const { glyphs, shift } = readShows(shows!);
    const advance = glyphs.reduce((sum, glyph) => sum + font.width(glyph), 0) - shift;
    runs.push({
      x: Number(x),
      y: Number(y),
      width: (advance * Number(size)) / 1000,
      size: Number(size),
      font: font.name,
      text: glyphs.map((glyph) => font.text.get(glyph) ?? '\ufffd').join(''),
    });
  }
  return runs;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The operands of `Tj` or `TJ`: literal strings (balanced brackets may stand in them), hexadecimal strings, shifts. */
function readShows(shows: string): { readonly glyphs: readonly number[]; readonly shift: number } {
  let bytes = '';
  let numbers = '';
  for (let at = 0, depth = 0; at < shows.length; at++) {
    const one = shows[at]!;
    if (depth === 0 && one === '<') {
      const end = shows.indexOf('>', at);
      bytes += Buffer.from(shows.slice(at + 1, end), 'hex').toString('latin1');
      at = end;
    } else if (depth === 0) {
      if (one === '(') depth = 1;
      else numbers += one;
    } else if (one === '\\') {
      const [escape] = /^[0-7]{1,3}|^[\s\S]/.exec(shows.slice(at + 1, at + 4))!;
      bytes += /^[0-7]/.test(escape) ? String.fromCharCode(Number.parseInt(escape, 8)) : (ESCAPES[escape] ?? escape);
      at += escape.length;
    } else {
      depth += one === '(' ? 1 : one === ')' ? -1 : 0;
      if (depth > 0) bytes += one;
    }
  }
  return {
    glyphs: Array.from({ length: bytes.length / 2 }, (_, i) => Buffer.from(bytes, 'latin1').readUInt16BE(2 * i)),
    shift: [...numbers.matchAll(/-?\d+(?:\.\d+)?/g)].reduce((sum, [number]) => sum + Number(number), 0),
  };
}
