// Facts as the oracle reads them, all of them anew for each question.
import { and, is, or, type Answer } from './answer.ts';

/** What it is, when, about what, and what it says; in the order of entry. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly recorded: number;
  readonly about: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

export const CASE = 'case:c1';

/** Facts of a type in the order they happened, of one object, or with such data. */
export function of(
  facts: readonly Told[],
  type: string,
  about?: string,
  data: Readonly<Record<string, unknown>> = {},
): readonly Told[] {
  const fields = Object.entries(data);
  const found = facts.filter(
    (fact) =>
      fact.type === type &&
      (about === undefined || fact.about.includes(about)) &&
      fields.every(([field, value]) =>
        Array.isArray(value) ? value.includes(fact.data[field]) : fact.data[field] === value,
      ),
  );
  return found.length < 2 ? found : found.toSorted((a, b) => a.at - b.at);
}

/** When the first of them happened, or was recorded by the clock nobody can turn. */
export const firstAt = (facts: readonly Told[]): number | undefined => earliest(facts.map(({ at }) => at));
export const firstRecorded = (facts: readonly Told[]): number | undefined =>
  earliest(facts.map(({ recorded }) => recorded));
const earliest = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : Math.min(...times);

/** When the last of several things was there, if all are. */
export const allBy = (times: readonly (number | undefined)[]): number | undefined =>
  times.every((at) => at !== undefined) ? Math.max(...times) : undefined;

export const activitiesOf = ({ about }: Told): readonly string[] => about.filter((o) => o.startsWith('activity:'));

const answerOf = ({ data }: Told): Answer => (data['value'] === true ? 'yes' : data['value'] === false ? 'no' : 'open');

/** The last answer at the place itself; where there is none, at the activity; then for the whole case. */
export function found(facts: readonly Told[], finding: string, ...places: readonly string[]): Answer {
  const last = lastFinding(facts, finding, ...places);
  return last ? answerOf(last) : 'open';
}

export function lastFinding(facts: readonly Told[], finding: string, ...places: readonly string[]): Told | undefined {
  const made = of(facts, 'finding.made', undefined, { finding });
  const byPlace = places.map((place) => made.findLast((fact) => fact.about.includes(place)));
  return byPlace.find(Boolean) ?? made.findLast((fact) => fact.about.every((object) => object === CASE));
}

/** For a question of the whole case any place where it was found counts. */
export function foundAnywhere(facts: readonly Told[], finding: string): Answer {
  const made = of(facts, 'finding.made', undefined, { finding });
  const placeOf = (fact: Told) => fact.about.find((object) => object !== CASE) ?? CASE;
  const places = [...new Set(made.map(placeOf))];
  const answers = places.map((place) => answerOf(made.findLast((fact) => placeOf(fact) === place)!));
  return answers.length === 0 ? 'open' : or(...answers);
}

export const APPROVAL_ENDS = ['approval.refused', 'approval.returned', 'approval.withdrawn'] as const;

/** 其后在同一审批中不同意、退回或者撤回的，不再成立。 */
const isEnded = (facts: readonly Told[], given: Told, until: number): boolean => {
  const request = given.about.find((object) => object.startsWith('approval:'));
  const entry = facts.indexOf(given);
  const later = facts.filter(
    (fact, i) =>
      APPROVAL_ENDS.some((end) => end === fact.type) &&
      fact.about.includes(request!) &&
      (fact.at > given.at || (fact.at === given.at && i > entry)) &&
      (fact.data['matter'] ?? given.data['matter']) === given.data['matter'],
  );
  return later.some(({ at }) => at <= until);
};

/** 期限届满时成立的，为按时；其后的，须至今成立。 */
export function firstStanding(facts: readonly Told[], given: readonly Told[], due: number): number | undefined {
  const inTime = given.filter((one) => one.at <= due && !isEnded(facts, one, due));
  return firstAt(inTime.length > 0 ? inTime : given.filter((one) => !isEnded(facts, one, Infinity)));
}

/** 经某职务同意：在一个时刻之前给出，范围包括该对象，此后没有被退回或者撤回。 */
export function consented(
  facts: readonly Told[],
  matter: string,
  roles: readonly string[],
  covers: (given: Told) => boolean,
  until: number,
): boolean {
  return of(facts, 'approval.given', undefined, { matter, role: roles }).some(
    (given) => given.at <= until && covers(given) && !isEnded(facts, given, until),
  );
}

/** 情况紧急当场启动：启动时写明理由，或者另行认定。 */
export const startedUrgently = (facts: readonly Told[], start: Told): Answer =>
  and(
    is(start.data['initiation'] === 'exOfficio'),
    or(is(typeof start.data['urgentReason'] === 'string'), foundAnywhere(facts, 'urgent')),
  );
