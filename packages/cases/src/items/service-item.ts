import type { ServiceItem } from '../case-file.ts';
import { subjectOf, type FactOf } from './fact.ts';

export function serviceItem(
  service: ServiceItem | undefined,
  event: FactOf<'service.attempted' | 'service.completed'>,
): ServiceItem {
  const known = service ?? { id: subjectOf(event), documents: [], attempts: [] };
  const named = event.objects.flatMap(({ type, id }) => (type === 'document' ? [id] : []));
  const base: ServiceItem = { ...known, documents: [...new Set([...known.documents, ...named])] };
  if (event.type === 'service.attempted')
    return { ...base, attempts: [...base.attempts, { ...event.data, at: event.at }] };
  return { ...base, completed: { method: event.data.method, servedOn: event.data.servedOn } };
}
