import { objectOf, type CaseEvent } from './event.ts';
import type { Setting } from './setting.ts';
import { factsOfObject } from './timeline.ts';

/** What ends an approval that was given before it. */
export const APPROVAL_ENDS = ['refused', 'returned', 'withdrawn'] as const;
const ENDS: ReadonlySet<string> = new Set(APPROVAL_ENDS.map((end) => `approval.${end}`));

/** Whether nothing in its own request has ended an approval, up to the setting's instant; what ends it for another thing of a kind it names as well does not. */
export function stands(given: CaseEvent, { timeline, until }: Pick<Setting, 'timeline' | 'until'>): boolean {
  const request = objectOf(given, 'approval');
  if (request === undefined) return true;
  const facts = factsOfObject(timeline, 'approval', request);
  return !facts
    .slice(facts.indexOf(given) + 1)
    .some(
      ({ type, at, data, objects }) =>
        at <= until &&
        ENDS.has(type) &&
        (data['matter'] ?? given.data['matter']) === given.data['matter'] &&
        !isOfAnother(objects, given.objects),
    );
}

const isOfAnother = (ended: CaseEvent['objects'], given: CaseEvent['objects']): boolean =>
  ended.some(({ type }) => {
    if (type === 'case' || type === 'approval') return false;
    const own = given.filter((object) => object.type === type);
    return own.length > 0 && !own.some(({ id }) => ended.some((other) => other.type === type && other.id === id));
  });
