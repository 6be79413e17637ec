import { objectOf } from '@zhiji/law';
import type { ServiceItem } from '../case-file.ts';
import { subjectOf, type FactOf } from './fact.ts';

export function serviceItem(
  service: ServiceItem | undefined,
  event: FactOf<'service.attempted' | 'service.completed'>,
): ServiceItem {
  const document = objectOf(event, 'document');
  const base: ServiceItem = {
    ...(service ?? { id: subjectOf(event), attempts: [] }),
    ...(document ? { document } : {}),
  };
  if (event.type === 'service.attempted')
    return { ...base, attempts: [...base.attempts, { ...event.data, at: event.at }] };
  return { ...base, completed: { method: event.data.method, servedOn: event.data.servedOn } };
}
