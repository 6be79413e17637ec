import type { QueryOf, ROUTES } from '@zhiji/contract';

type Query = Omit<QueryOf<typeof ROUTES.recordings>, 'cursor' | 'limit'>;

/** 台账检索条件, as they stand in the address. */
export type LedgerFilter = { readonly [N in (typeof NAMES)[number]]?: string | undefined };

const NAMES = [
  'search',
  'durability',
  'lacking',
  'caseId',
  'from',
  'to',
  'sort',
  'order',
] as const satisfies readonly (keyof Query)[];

export const filterIn = (search: URLSearchParams): Query =>
  Object.fromEntries(NAMES.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])));

export const DURABILITIES: Readonly<Record<NonNullable<Query['durability']>, string>> = {
  captured: '尚未导出储存',
  received: '已收到',
  stored: '已入库',
  quarantined: '已隔离',
  disposed: '已处置',
};

export const LACKING: Readonly<Record<NonNullable<Query['lacking']>, string>> = {
  storing: '待导出储存',
  index: '缺索引',
  secrecy: '涉密未答',
};
