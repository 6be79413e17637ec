import type { ApprovalItem } from '../case-file.ts';
import { subjectOf, type FactOf } from './fact.ts';

export function approvalItem(
  approval: ApprovalItem | undefined,
  event: FactOf<
    'approval.requested' | 'approval.given' | 'approval.refused' | 'approval.returned' | 'approval.withdrawn'
  >,
): ApprovalItem {
  const matter = 'matter' in event.data ? event.data.matter : (approval?.matter ?? 'procedureInitiation');
  const base: ApprovalItem = approval ?? {
    id: subjectOf(event),
    matter,
    reason: '',
    requestedBy: event.by.id,
    requestedAt: event.at,
    objects: [],
    opinions: [],
  };
  switch (event.type) {
    case 'approval.requested': {
      const { ended: _ended, ...again } = base;
      return {
        ...again,
        opinions: [],
        matter,
        reason: event.data.reason,
        requestedBy: event.by.id,
        requestedAt: event.at,
        objects: event.objects.filter((o) => o.type !== 'case' && o.type !== 'approval'),
      };
    }
    case 'approval.given': {
      const { role, opinion } = event.data;
      return {
        ...base,
        opinions: [
          ...base.opinions,
          { role, by: event.by.id, at: event.at, agreed: true, ...(opinion ? { opinion } : {}) },
        ],
      };
    }
    case 'approval.refused':
    case 'approval.returned': {
      const { role, opinion } = event.data;
      return {
        ...base,
        ended: event.type === 'approval.refused' ? 'refused' : 'returned',
        opinions: [...base.opinions, { role, by: event.by.id, at: event.at, agreed: false, opinion }],
      };
    }
    case 'approval.withdrawn':
      return { ...base, ended: 'withdrawn' };
  }
}
