import { arrayOf, countIn, hexIn, membersOf, optionalString, stringIn, type Members } from './json-shape.ts';

/** 卷内目录 – the case and what its dossier holds, in order. */
export interface Catalogue {
  readonly case: DossierCase;
  readonly items: readonly CatalogueItem[];
}

/** 案件 as the cover of its dossier states it. */
export interface DossierCase {
  /** Id of the object `case` in the journal. */
  readonly id: string;
  /** 案号 */
  readonly number: string;
  readonly title: string;
  /** 档号, DA/T 13-2022 */
  readonly archiveNumber?: string;
  /** 保管期限: 永久, 30年, 10年 */
  readonly retention?: string;
}

/** 卷内文件, or what is listed without a file. */
export type CatalogueItem = FiledItem | UnfiledItem;

interface ItemHead {
  /** 顺序号, from 1 without gaps. */
  readonly number: number;
  /** Id of the document or recording in the journal; of a scan, that of its document. */
  readonly id: string;
  readonly title: string;
  /** Identifier of 文书 in the glossary; documents and scans only. */
  readonly form?: string;
  /** 文件日期, `2026-02-13` */
  readonly date?: string;
  readonly pages?: number;
}

export interface FiledItem extends ItemHead {
  readonly kind: ItemKind;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hex, as is `sm3`. */
  readonly sha256: string;
  readonly sm3: string;
}

/**
 * A paper made outside the system: no file of it was made, its scans are items of their own. Or a recording whose content is not here: it is a state
 * secret or was lost, as its title says.
 */
export interface UnfiledItem extends ItemHead {
  readonly kind: 'document' | 'recording';
  /** 纸质原件存放位置 */
  readonly originalAt?: string;
}

export type ItemKind = 'document' | 'scan' | 'recording';

export const isFiled = (item: CatalogueItem): item is FiledItem => 'path' in item;

/** The items of a catalogue that have a file. */
export const filedIn = (catalogue: Catalogue | undefined): readonly FiledItem[] =>
  catalogue?.items.filter(isFiled) ?? [];

export function catalogueText({ case: { id, number, title, archiveNumber, retention }, items }: Catalogue): string {
  const lines = items.map((item) => {
    const { number, kind, id, title, form, date, pages } = item;
    const head = { number, kind, id, title, form, date, pages };
    if (!isFiled(item)) return { ...head, originalAt: item.originalAt };
    const { path, size, sha256, sm3 } = item;
    return { ...head, path, size, sha256, sm3 };
  });
  return `${JSON.stringify({ case: { id, number, title, archiveNumber, retention }, items: lines }, null, 2)}\n`;
}

/** Throws TypeError or SyntaxError on anything else. Order, values and paths are for the checks. */
export function parseCatalogue(text: string): Catalogue {
  const members = membersOf(JSON.parse(text), '卷内目录');
  const cover = membersOf(members['case'], 'case');
  return {
    case: {
      id: stringIn(cover, 'id'),
      number: stringIn(cover, 'number'),
      title: stringIn(cover, 'title'),
      ...optionalString(cover, 'archiveNumber'),
      ...optionalString(cover, 'retention'),
    },
    items: arrayOf(members['items'], 'items').map((item, i) => parseItem(membersOf(item, `第 ${i + 1} 项`))),
  };
}

function parseItem(item: Members): CatalogueItem {
  const kind = stringIn(item, 'kind');
  if (kind !== 'document' && kind !== 'scan' && kind !== 'recording') throw new TypeError(`kind 不能是 ${kind}`);
  const head = {
    number: countIn(item, 'number'),
    id: stringIn(item, 'id'),
    title: stringIn(item, 'title'),
    ...optionalString(item, 'form'),
    ...optionalString(item, 'date'),
    ...(item['pages'] === undefined ? {} : { pages: countIn(item, 'pages') }),
  };
  if (kind !== 'scan' && item['path'] === undefined) return { ...head, kind, ...optionalString(item, 'originalAt') };
  return {
    ...head,
    kind,
    path: stringIn(item, 'path'),
    size: countIn(item, 'size'),
    sha256: hexIn(item, 'sha256'),
    sm3: hexIn(item, 'sm3'),
  };
}
