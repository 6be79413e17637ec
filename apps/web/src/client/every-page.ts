export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** All rows of a list, page by page; `onRows` tells how many are there. */
export async function everyPage<T>(
  pageAt: (cursor: { readonly cursor?: string }) => Promise<Page<T>>,
  onRows: (rows: number) => void,
): Promise<readonly T[]> {
  const rows: T[] = [];
  let next: string | null | undefined;
  while (next !== null) {
    const page: Page<T> = await pageAt(next === undefined ? {} : { cursor: next });
    rows.push(...page.items);
    onRows(rows.length);
    next = page.next;
  }
  return rows;
}
