import { formatDay, type Day } from '@zhiji/calendar';
import type { BodyOf, ROUTES } from '@zhiji/contract';
import type { Assessment } from '../client/queries.ts';

/** 案卷保管期限 by its code (DA/T 13-2022). */
export type DossierTerm = BodyOf<typeof ROUTES.archiveCase>['retention'];

type Kept = Assessment['retention'][number];

const YEARS: Readonly<Record<DossierTerm, number>> = { D10: 10, D30: 30, Y: Infinity };
const SHORTEST_FIRST = ['D10', 'D30', 'Y'] as const satisfies readonly DossierTerm[];

/** The recordings that by their own term are kept longer than a dossier archived today; what is not settled yet counts for none. */
export function keptLonger(retention: readonly Kept[], term: DossierTerm, today: Day): readonly Kept[] {
  if (term === 'Y') return [];
  const [year, monthAndDay] = [formatDay(today).slice(0, 4), formatDay(today).slice(4)];
  const last = `${Number(year) + YEARS[term]}${monthAndDay}`;
  return retention.filter(({ until }) => until === 'permanent' || (until !== 'hold' && until > last));
}

/** The shortest term no recording of the case is kept longer than; none while no recording has a settled one. */
export const termForAll = (retention: readonly Kept[], today: Day): DossierTerm | undefined =>
  retention.some(({ until }) => until !== 'hold')
    ? SHORTEST_FIRST.find((term) => keptLonger(retention, term, today).length === 0)
    : undefined;
