import { numberOf, numeralOf } from './numeral.ts';

/** 官方文本 as it was split: titles, articles with their 款 and 项, and the rows of a table at the end. */
export interface OfficialText {
  readonly title: string;
  readonly chapters: readonly { readonly number: number; readonly title: string; readonly firstArticle: number }[];
  readonly articles: readonly OfficialArticle[];
  readonly rows: readonly OfficialRow[];
}

export interface OfficialArticle {
  readonly number: number;
  /** 第四十一条 */
  readonly heading: string;
  readonly paragraphs: readonly Paragraph[];
}

/** 款 */
export interface Paragraph {
  readonly text: string;
  readonly items: readonly Item[];
}

/** 项: `mark` as printed, （一）. */
export interface Item {
  readonly mark: string;
  readonly text: string;
}

export interface OfficialRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export type SplitProblem =
  | { readonly problem: 'noArticle' }
  | { readonly problem: 'articleMissing'; readonly number: number; readonly after: string; readonly line: number };

const CHAPTER = /^第\s*([一二三四五六七八九十百零〇\d０-９]+)\s*章(?:\s+|$)(.*)$/;
const ARTICLE = /^第\s*([一二三四五六七八九十百零〇\d０-９]+)\s*条\s*(.*)$/;
const ITEM = /^([（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*(.*)$/;
const ANNEX = /^附\s*件/;
const ENDS = /[。；：！？;:!?”」）)]$/;

/**
 * Splits a text as it comes from a web page or a word processor (docs/formats/regulation-text.md). An article begins where the next number in turn
 * stands at the beginning of a line, in Chinese or Arabic digits, so that a broken line beginning with a reference is not taken for one.
 */
export function splitText(source: string): OfficialText | SplitProblem {
  const lines = source.split(/\r\n|\r|\n/).map((line) => cleaned(line));
  const head: string[] = [];
  const chapters: { number: number; title: string; firstArticle: number }[] = [];
  const articles: { number: number; heading: string; lines: string[] }[] = [];
  const annex: string[] = [];
  let inAnnex = false;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    if (inAnnex) {
      annex.push(line);
      continue;
    }
    const chapter = CHAPTER.exec(line);
    if (chapter && numberOf(chapter[1]!) === chapters.length + 1) {
      chapters.push({ number: chapters.length + 1, title: spaceless(chapter[2]!), firstArticle: articles.length + 1 });
      continue;
    }
    const article = ARTICLE.exec(line);
    const number = article ? numberOf(article[1]!) : undefined;
    const current = articles.at(-1);
    if (number === articles.length + 1) {
      articles.push({ number, heading: `第${numeralOf(number)}条`, lines: article![2] === '' ? [] : [article![2]!] });
    } else if (number !== undefined && number > articles.length + 1 && isBegun(current, lines, at)) {
      return { problem: 'articleMissing', number: articles.length + 1, after: current?.heading ?? '', line: at + 1 };
    } else if (!current) head.push(line);
    else if (ANNEX.test(line)) {
      inAnnex = true;
      annex.push(line);
    } else current.lines.push(line);
  }
  if (articles.length === 0) return { problem: 'noArticle' };
  return {
    title: spaceless(head.filter((line) => !ANNEX.test(line)).join('')),
    chapters,
    articles: articles.map(({ number, heading, lines: own }) => ({ number, heading, paragraphs: paragraphsOf(own) })),
    rows: rowsOf(annex),
  };
}

/** A heading out of turn is a gap only where the sentence before it has ended; inside a broken sentence it is a reference. */
function isBegun(current: { lines: readonly string[] } | undefined, lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).findLast((line) => line !== '');
  return current === undefined || before === undefined || ENDS.test(before);
}

/** Without bookmark residue, list dashes and outer space. */
const cleaned = (line: string): string =>
  line
    .replaceAll(/\[bookmark:[^\]]*\]/g, '')
    .replaceAll('\uFEFF', '')
    .replace(/^[\s\u3000]*[-–•·*]\s+/, '')
    .replaceAll(/^[\s\u3000]+|[ \u3000]+$/g, '');

const spaceless = (text: string): string => text.replaceAll(/[\s\u3000]+/g, '');

/** Lines into 款 and 项; a line that does not end a sentence goes on in the next one. */
function paragraphsOf(lines: readonly string[]): readonly Paragraph[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && !ENDS.test(last) && !ITEM.test(line)) whole[whole.length - 1] = last + line;
    else whole.push(line);
  }
  const paragraphs: { text: string; items: Item[] }[] = [];
  for (const line of whole) {
    const item = ITEM.exec(line);
    const current = paragraphs.at(-1);
    if (item && current) current.items.push({ mark: item[1]!, text: item[2]! });
    else paragraphs.push({ text: line, items: [] });
  }
  return paragraphs;
}

/** The numbered rows of a table; an empty second cell repeats the one above it, and a row broken over lines is whole again. */
function rowsOf(lines: readonly string[]): readonly OfficialRow[] {
  const rows: { number: number; cells: string[] }[] = [];
  for (const line of lines) {
    const [first = '', ...cells] = line.split('\t').map(spaceless);
    const number = cells.length > 0 ? numberOf(first) : undefined;
    const last = rows.at(-1);
    if (number === rows.length + 1) {
      if (cells[0] === '' && last) cells[0] = last.cells[0]!;
      rows.push({ number, cells });
    } else if (last) {
      last.cells.push(`${last.cells.pop() ?? ''}${first}`, ...cells);
    }
  }
  return rows;
}

/**
 * What an article's digest is taken of: its text without heading number, NFKC, without any white space. Rows: their cells, joined by `|`.
 */
export const digestInput = (part: OfficialArticle | OfficialRow): string =>
  normalised(
    'cells' in part
      ? part.cells.map((cell) => cell.replaceAll('|', '')).join('|')
      : part.paragraphs.map(({ text, items }) => text + items.map((item) => item.mark + item.text).join('')).join(''),
  );

const normalised = (text: string): string => spaceless(text.normalize('NFKC'));
