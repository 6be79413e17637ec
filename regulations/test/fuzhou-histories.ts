import { EVENT_TYPES, type EventType } from '@zhiji/cases';
import type { Program } from '@zhiji/law';
import { arbitraryHistory, type Hints } from '@zhiji/testkit';
import { FUZHOU } from './fuzhou.ts';

/** Events the text listens to, the more norms the more often. */
export const touchedBy = ({ onTrigger, onFact }: Program): readonly EventType[] =>
  EVENT_TYPES.flatMap((type) => {
    const raised = onTrigger.get(type)?.length ?? 0;
    const heard = [...onFact].reduce(
      (sum, [key, norms]) => sum + (key === type || key.startsWith(`${type}/`) ? norms.length : 0),
      0,
    );
    return Array.from({ length: Math.min(12, raised + heard) }, () => type);
  });
export const TOUCHED = touchedBy(FUZHOU);

/** The values the text asks about, by event and field. */
export function valuesAskedFor({ norms }: Program): Hints {
  const hints: Record<string, Record<string, unknown[]>> = {};
  const note = (type: string, field: string, ...values: unknown[]) =>
    (((hints[type] ??= {})[field] ??= []) as unknown[]).push(...values);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { type, where, is, finding, matter, roles } = value as Record<string, unknown>;
    if (is === 'finding') note('finding.made', 'finding', finding);
    if (is === 'approved')
      for (const end of ['requested', 'given', 'refused', 'returned']) note(`approval.${end}`, 'matter', matter);
    if (is === 'approved' && Array.isArray(roles)) note('approval.given', 'role', ...(roles as unknown[]));
    if (typeof type === 'string' && typeof where === 'object' && where !== null)
      for (const [field, test] of Object.entries(where))
        if (typeof test !== 'object') note(type, field, test);
        else if (Array.isArray(test)) note(type, field, ...(test as unknown[]));
        else if ('has' in test) note(type, field, test.has);
    Object.values(value).forEach(walk);
  };
  walk(norms);
  return hints;
}

export const fuzhouHistories = arbitraryHistory(TOUCHED, { length: 60, hints: valuesAskedFor(FUZHOU) });
