import type { Assessment } from '../client/queries.ts';

type Duty = Assessment['duties'][number];

/** 缺项 – a paper or a recording that should be there and is not. */
export type CaseLack =
  | { readonly kind: 'paper'; readonly demand: Assessment['documents'][number] }
  | { readonly kind: 'recording'; readonly demand: Assessment['recordings'][number] };

export const lacksOf = ({ documents, recordings }: Assessment): readonly CaseLack[] => [
  ...documents.filter(({ status }) => status === 'missing').map((demand) => ({ kind: 'paper' as const, demand })),
  ...recordings.filter(({ status }) => status === 'missing').map((demand) => ({ kind: 'recording' as const, demand })),
];

const OPEN: ReadonlySet<string> = new Set(['open', 'overdue', 'unknown', 'paused']);

/** Duties still owed, the nearest due first, those without a term last. */
export const openDuties = ({ duties }: Assessment): readonly Duty[] =>
  duties.filter(({ status }) => OPEN.has(status)).toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));

/** Breaches nobody has made good, late acts among them. */
export const standingBreaches = ({ breaches, duties }: Assessment): number =>
  breaches.filter(({ cured }) => cured === null).length + duties.filter(({ status }) => status === 'overdue').length;
