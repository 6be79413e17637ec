/** The words proofs are told in; the vocabulary of facts belongs to another room. */
export interface Wording {
  readonly term: (id: string) => string;
  readonly event: (type: string) => string;
  /** A data field of an event, or, without a type, a lasting property of the case. */
  readonly field?: (field: string, type?: string) => string;
  /** A value of a data field that is no term of its own. */
  readonly value?: (value: string, field: string, type?: string) => string | undefined;
  /** A number with its unit, where the field has one. */
  readonly number?: (value: number, field: string, type?: string) => string;
  /** What the items of a list are counted in. */
  readonly unit?: (field: string, type?: string) => string;
  readonly packTitle: (code: string) => string;
  /** What a text calls an office, where it has a word of its own. */
  readonly office?: (pack: string, role: string) => string | undefined;
  /** Who lets through what was agreed to, as the text calls them; empty where it names nobody. */
  readonly keepers?: (pack: string, action: string) => string;
  /** A reading's option in words. */
  readonly reading: (id: string, option: string) => string;
  /** The option alone. */
  readonly option?: (id: string, option: string) => string;
}

export const fieldIn = (words: Wording, field: string, type?: string): string =>
  words.field ? words.field(field, type) : words.term(field);

/** What an act of a type states is named as its event names it. */
export const wordsOfAct = (words: Wording, act: string | undefined): Wording => ({
  ...words,
  field: (field, type = act) => fieldIn(words, field, type),
  value: (value, field, type = act) => words.value?.(value, field, type),
  number: (value, field, type = act) => words.number?.(value, field, type) ?? String(value),
  unit: (field, type = act) => words.unit?.(field, type) ?? '项',
});

/** Offices are called as their text calls them. */
export const wordsOfPack = (words: Wording, pack: string | undefined): Wording =>
  pack === undefined ? words : { ...words, term: (id) => words.office?.(pack, id) ?? words.term(id) };
