/** 期间 – a span of time as a text gives it; only a `Term` has a last moment. */
export type Period = Term | OpenPeriod;

/** A span with a number. `n` is a whole number above 0; `sameDay` is 当日; `stated` ends at the instant an order or notice itself states. */
export type Term =
  | { readonly unit: 'minute' | 'hour' | 'workday' | 'day' | 'month' | 'year'; readonly n: number }
  | { readonly unit: 'sameDay' | 'stated' };

/** `ever`: 永久; `none`: the text gives no term; `standard`: a word that is judged, not counted. */
export type OpenPeriod =
  | { readonly unit: 'ever' }
  | { readonly unit: 'none' }
  | { readonly unit: 'standard'; readonly word: Standard };

/** 及时 · 立即 · 当场 · 事前 · 事后. */
export type Standard = 'promptly' | 'immediately' | 'onTheSpot' | 'beforehand' | 'afterwards';

export const minutes = (n: number): Term => ({ unit: 'minute', n });
export const hours = (n: number): Term => ({ unit: 'hour', n });
export const workdays = (n: number): Term => ({ unit: 'workday', n });
export const days = (n: number): Term => ({ unit: 'day', n });
export const months = (n: number): Term => ({ unit: 'month', n });
export const STATED: Term = { unit: 'stated' };
export const years = (n: number): Term => ({ unit: 'year', n });
