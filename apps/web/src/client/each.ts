/** What came of one thing that was done to many, each by itself. */
export interface Outcomes<T> {
  readonly done: readonly T[];
  readonly failed: readonly { readonly item: T; readonly error: Error }[];
}

/** 逐件办理: what one refuses does not stop the others. One after the other, so that none is refused because another has just moved its case on. */
export async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Outcomes<T>> {
  const done: T[] = [];
  const failed: Outcomes<T>['failed'][number][] = [];
  for (const item of items)
    try {
      await work(item);
      done.push(item);
    } catch (error) {
      failed.push({ item, error: error as Error });
    }
  return { done, failed };
}
