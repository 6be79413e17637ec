import { instantIn } from './instant-in.ts';
import type { CaseEvent } from './event.ts';

/**
 * 更正: corrections are entries of their own. The entry they name reads with their content, one correction upon the other, or not at all where it was
 * declared void; a correction that was itself declared void changes nothing.
 */
export function readAfter(corrections: readonly CaseEvent[]): (entry: CaseEvent) => CaseEvent | undefined {
  const standing: CaseEvent[] = [];
  for (const correction of corrections.toReversed())
    if (!standing.some((later) => later.data['entry'] === correction.id && later.data['void'] === true))
      standing.unshift(correction);
  return (entry) => {
    let reading = entry;
    for (const { data } of standing) {
      if (data['entry'] !== entry.id || entry.type === 'entry.corrected') continue;
      if (data['void'] === true) return undefined;
      const content = data['data'] as Record<string, unknown> | undefined;
      reading = {
        ...reading,
        at: instantIn(data['occurredAt']) ?? reading.at,
        data: content ? { ...reading.data, ...content } : reading.data,
      };
    }
    return reading;
  };
}
