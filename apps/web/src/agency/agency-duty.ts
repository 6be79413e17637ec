import type { AgencyMatters } from '../regulation/regulation-queries.ts';

type Duty = AgencyMatters['assessment']['duties'][number];

const OWED: readonly string[] = ['overdue', 'open', 'paused', 'unknown'];

/** Duties not yet done, those out of time first, then by their due. */
export const dutiesOwed = (duties: readonly Duty[]): readonly Duty[] =>
  duties
    .filter(({ status }) => OWED.includes(status))
    .toSorted(
      (a, b) =>
        OWED.indexOf(a.status) - OWED.indexOf(b.status) ||
        (a.due === null ? Infinity : Date.parse(a.due)) - (b.due === null ? Infinity : Date.parse(b.due)) ||
        0,
    );

/** The text a verdict rests on: its requirements are named after it. */
export const regulationOf = ({ requirements }: { readonly requirements: readonly string[] }): string =>
  requirements[0]?.split('-')[0] ?? '';
