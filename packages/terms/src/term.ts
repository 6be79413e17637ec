/** Where a term stands in the five texts (`FZCG-24` = 福州城管委细则第二十四条), in a statute, or in a standard. */
export interface Term {
  readonly zh: string;
  readonly source: string;
  /** Other words of the texts for the same thing. */
  readonly aliases: readonly string[];
  readonly note?: string;
}

export const term = (zh: string, source: string, aliases: readonly string[] = [], note?: string): Term => ({
  zh,
  source,
  aliases,
  ...(note ? { note } : {}),
});
