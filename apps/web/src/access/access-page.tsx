import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Badge, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Blank } from '../shell/blank.tsx';
import { CursorPager } from '../shell/cursor-pager.tsx';
import { useActing } from '../shell/acting.tsx';
import { keepersIn, leaveFor } from '../law/articles.ts';
import { PageSkeleton } from '../shell/page-skeleton.tsx';
import { ProblemNotice } from '../shell/problem-notice.tsx';
import { useShortcut } from '../shell/shortcuts.tsx';
import { AccessDetail } from './access-detail.tsx';
import { AccessFilters, type AccessFilter } from './access-filters.tsx';
import { accessesQuery, accessQuery } from './access-queries.ts';
import { AccessRows } from './access-rows.tsx';
import { PARTS, partOf, type PartKey } from './access-state.ts';
import { BulkAccess } from './bulk-access.tsx';
import { NewAccess } from './new-access.tsx';
import { fitsBulk } from './release-order.ts';
import { AccessRegister } from './register.tsx';
import '../approval/approval-page.css';
import '../case/case-page.css';
import './access-page.css';

const PAGE = 50;

/** The roles the register is open to. */
const REGISTRARS = ['custodian', 'archivist', 'unitHead', 'supervisor', 'auditAdministrator'] as const;

/** 调阅: requests by what has to be done next, one of them in full, and the register. */
export function AccessPage() {
  const { me, role } = useActing();
  const [search, setSearch] = useSearchParams();
  const linked = search.get('access');
  // A link names the request alone; the part it stands in follows from how it stands.
  const { data: one } = useQuery({ ...accessQuery(linked ?? ''), enabled: linked !== null && !search.has('part') });
  const registrar = REGISTRARS.some((may) => me.roles.includes(may));
  const fallback = one ? partOf(one.row.status) : role === 'custodian' ? 'release' : 'approval';
  const asked = search.get('part') ?? fallback;
  const part = asked === 'register' && registrar ? asked : (PARTS.find(({ key }) => key === asked)?.key ?? fallback);
  const filter: AccessFilter = {
    search: search.get('search') ?? undefined,
    mine: search.get('mine') !== null,
    order: search.get('order') ?? undefined,
  };
  const { data: counted } = useQuery(accessesQuery({ limit: 1 }));
  const tab = (key: string, title: string, count = 0) => ({
    key,
    label: (
      <>
        {title} {count > 0 && <Badge count={count} overflowCount={999} color="var(--ink)" />}
      </>
    ),
  });
  return (
    <>
      <title>调阅 · 执迹</title>
      <header className={`page-head${part === 'register' ? ' screen-only' : ''}`}>
        <h1>调阅</h1>
        <NewAccess />
      </header>
      <Tabs
        className="access-tabs screen-only"
        activeKey={part}
        onChange={(key) => setSearch({ part: key }, { replace: true })}
        items={[
          ...PARTS.map(({ key, title, statuses }) =>
            tab(
              key,
              title,
              key === 'over' ? 0 : statuses.reduce((sum, status) => sum + (counted?.counts[status] ?? 0), 0),
            ),
          ),
          ...(registrar ? [tab('register', '登记簿')] : []),
        ]}
      />
      {part === 'register' ? (
        <AccessRegister />
      ) : (
        <Requests
          key={`${part}${JSON.stringify(filter)}`}
          part={part as PartKey}
          filter={filter}
          linked={linked}
          onFilter={({ search: text, mine, order }) =>
            setSearch(
              { part, ...(text ? { search: text } : {}), ...(mine ? { mine: '1' } : {}), ...(order ? { order } : {}) },
              { replace: true },
            )
          }
          onShow={(id) => {
            const next = new URLSearchParams(search);
            next.set('part', part);
            next.set('access', id);
            setSearch(next, { replace: true });
          }}
        />
      )}
    </>
  );
}

interface RequestsProps {
  readonly part: PartKey;
  readonly filter: AccessFilter;
  readonly linked: string | null;
  readonly onFilter: (filter: AccessFilter) => void;
  readonly onShow: (accessId: string) => void;
}

function Requests({ part, filter, linked, onFilter, onShow }: RequestsProps) {
  const { me } = useActing();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { statuses } = PARTS.find(({ key }) => key === part)!;
  const [sort, order] = (filter.order ?? 'requestedAt.desc').split('.') as ['requestedAt' | 'until', 'asc' | 'desc'];
  const { data, error, isPlaceholderData } = useQuery({
    ...accessesQuery({
      status: statuses.join(','),
      sort,
      order,
      limit: PAGE,
      ...(filter.search ? { search: filter.search } : {}),
      ...(filter.mine ? { mine: true } : {}),
      ...(cursors.at(-1) ? { cursor: cursors.at(-1)! } : {}),
    }),
    placeholderData: keepPreviousData,
  });
  const rows = data?.items ?? [];
  const open = linked ?? rows[0]?.id;
  const at = rows.findIndex(({ id }) => id === open);
  const step = (by: number) => () => {
    const next = rows[at + by];
    if (next) onShow(next.id);
  };
  useShortcut('j', '下一件', step(1));
  useShortcut('k', '上一件', step(-1));
  const [nothing, hint] = emptyOf(part, me.agency.regulation);
  const bulk = (part === 'release' || part === 'running') && rows.some((row) => fitsBulk(part, row, me));
  return (
    <>
      <AccessFilters filter={filter} onChange={onFilter} />
      <ProblemNotice error={error} />
      {!data && !error && <PageSkeleton lines={10} />}
      {data && rows.length === 0 && open === undefined && (
        <Blank title={filter.search || filter.mine ? '没有符合条件的申请' : nothing}>
          {filter.search || filter.mine ? '放宽条件再找。' : hint}
        </Blank>
      )}
      {data && open !== undefined && (
        <div className="approval-page">
          <div>
            {bulk && (
              <BulkAccess
                part={part}
                rows={rows.filter(({ id }) => chosen.has(id))}
                onDone={() => setChosen(new Set())}
              />
            )}
            {rows.length > 0 && (
              <AccessRows rows={rows} open={open} onOpen={onShow} {...(bulk ? { chosen, onChoose: setChosen } : {})} />
            )}
            <CursorPager page={data} size={PAGE} cursors={cursors} onCursors={setCursors} busy={isPlaceholderData} />
          </div>
          <AccessDetail key={open} accessId={open} />
        </div>
      )}
    </>
  );
}

/** What an empty list is called, and what would stand in it, by the regulation `code`. */
function emptyOf(part: PartKey, code: string): readonly [string, string] {
  const keeper = keepersIn(code, 'view');
  switch (part) {
    case 'release':
      return [
        '没有待放行的申请',
        keeper === ''
          ? '本机关的规定没有放行一步：批准以后即可使用，列在“进行中”。'
          : `批准以后，申请就到这里，由${keeper}放行并登记。`,
      ];
    case 'approval':
      return ['没有待审批的申请', `从案件的“调阅”页申请。${leaveFor(code, 'view')}`];
    case 'running':
      return ['没有进行中的调阅', '可以使用的、有效期以内的申请列在这里。'];
    case 'over':
      return ['还没有结束的调阅', '期限已过、已经结束和不同意的申请列在这里。'];
  }
}
