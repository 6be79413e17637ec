import type { AccessItem } from '../case-file.ts';
import { subjectOf, type FactOf } from './fact.ts';

export function accessItem(
  access: AccessItem | undefined,
  event: FactOf<'access.requested' | 'access.released' | 'access.viewed' | 'access.ended'>,
): AccessItem {
  if (event.type === 'access.requested') {
    const { action, purpose, reason, recordings, until } = event.data;
    return {
      id: subjectOf(event),
      action,
      purpose,
      reason,
      recordings,
      requestedBy: event.by.id,
      requestedAt: event.at,
      viewed: 0,
      ended: false,
      ...(until ? { until } : {}),
    };
  }
  const base: AccessItem = access ?? {
    id: subjectOf(event),
    action: 'view',
    purpose: 'otherWork',
    reason: '',
    recordings: [],
    requestedBy: event.by.id,
    requestedAt: event.at,
    viewed: 0,
    ended: false,
  };
  switch (event.type) {
    case 'access.released':
      return { ...base, releasedAt: event.at, until: event.data.until, recordings: event.data.recordings };
    case 'access.viewed':
      return { ...base, viewed: base.viewed + 1 };
    case 'access.ended':
      return { ...base, ended: true };
  }
}
