import { useQuery } from '@tanstack/react-query';
import { Badge, Tabs } from 'antd';
import { dueQuery } from '../disposal/disposal-queries.ts';
import { dossiersQuery } from './dossier-queries.ts';
import './archive-page.css';

export type ArchiveTab = 'closed' | 'archived' | 'disposal';

interface ArchiveTabsProps {
  readonly tab: ArchiveTab;
  readonly onTab: (tab: ArchiveTab) => void;
}

/** The parts of 档案, each with what waits in it. */
export function ArchiveTabs({ tab, onTab }: ArchiveTabsProps) {
  const { data: dossiers } = useQuery(dossiersQuery({ status: 'closed', limit: 1 }));
  const { data: disposals } = useQuery(dueQuery({ limit: 1 }));
  const waiting = (title: string, count = 0, color = 'var(--ink)') => (
    <>
      {title} {count > 0 && <Badge count={count} overflowCount={9999} color={color} />}
    </>
  );
  return (
    <Tabs
      className="archive-tabs screen-only"
      activeKey={tab}
      onChange={(key) => onTab(key as ArchiveTab)}
      items={[
        {
          key: 'closed',
          label: waiting(
            '待归档',
            dossiers?.counts.closed,
            dossiers && dossiers.counts.overdue > 0 ? 'var(--cinnabar)' : 'var(--ink)',
          ),
        },
        { key: 'archived', label: '已归档' },
        {
          key: 'disposal',
          label: waiting('处置台', disposals && disposals.counts.due + disposals.counts.agreed),
        },
      ]}
    />
  );
}
