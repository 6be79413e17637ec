import { sql } from 'kysely';
import type { ClientBase } from 'pg';
import { dayOf, formatDay, formatInstant } from '@zhiji/calendar';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { instantOf } from './case-list.ts';
import { queryBuilder } from './query.ts';

type Due = AnswerOf<typeof ROUTES.disposable>;
type Disposals = AnswerOf<typeof ROUTES.disposals>;
type Disposal = Disposals['items'][number];

/** A page of originals whose keeping is over, those longest over first. */
export async function listDisposable(
  client: ClientBase,
  agencyId: string,
  query: QueryOf<typeof ROUTES.disposable>,
  now: number,
): Promise<Due> {
  const limit = query.limit ?? 50;
  let rows = over(client, agencyId, now)
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.agency_id', '=', 'r.agency_id').onRef('c.case_id', '=', 'r.case_id'),
    )
    .select([
      'r.recording_id',
      'r.case_id',
      'r.name',
      'r.medium',
      'r.recorded_from',
      'r.size',
      'r.kept_until',
      'r.kept_by',
      'c.title',
      'c.number',
      'c.archive_number',
    ]);
  if (query.search)
    rows = rows.where(
      sql<boolean>`position(lower(${query.search}) in lower(concat_ws(' ', r.name, r.recordist, c.title, c.number, c.archive_number))) > 0`,
    );
  const total = await counted(client, rows);
  const after = decodeCursor(query.cursor, 2);
  if (after)
    rows = rows.where(sql<boolean>`(r.kept_until, r.recording_id) > (${after[0] as string}::date, ${after[1]})`);
  const found = await rows
    .orderBy('r.kept_until')
    .orderBy('r.recording_id')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      recording: row.recording_id,
      caseId: row.case_id,
      caseTitle: row.title,
      caseNumber: row.number,
      archiveNumber: row.archive_number,
      name: row.name,
      medium: row.medium as Due['items'][number]['medium'],
      from: instantOf(row.recorded_from),
      size: row.size === null ? null : Number(row.size),
      keptUntil: row.kept_until!,
      keptBy: row.kept_by ?? '',
    })),
    next: found.length > limit && last ? encodeCursor([last.kept_until!, last.recording_id]) : null,
    total,
    counts: await countsOf(client, agencyId, now),
  };
}

/** A page of disposals, the newest first, each with its recordings and what was said to it. */
export async function listDisposals(
  client: ClientBase,
  agencyId: string,
  query: QueryOf<typeof ROUTES.disposals>,
  now: number,
): Promise<Disposals> {
  const limit = query.limit ?? 50;
  let rows = queryBuilder(client)
    .selectFrom('disposal_row as d')
    .innerJoin('case_row as c', (join) =>
      join.onRef('c.agency_id', '=', 'd.agency_id').onRef('c.case_id', '=', 'd.case_id'),
    )
    .leftJoin('approval_row as p', (join) =>
      join.onRef('p.agency_id', '=', 'd.agency_id').onRef('p.approval_id', '=', 'd.approval_id'),
    )
    .where('d.agency_id', '=', agencyId)
    .selectAll('d')
    .select(['c.title', 'c.number', 'c.archive_number', 'p.opinions']);
  if (query.status) rows = rows.where('d.status', '=', query.status);
  if (query.id !== undefined) rows = rows.where('d.disposal_id', '=', query.id);
  if (query.search)
    rows = rows.where(
      sql<boolean>`position(lower(${query.search}) in lower(concat_ws(' ', d.reason, d.certificate, c.title, c.number, c.archive_number))) > 0`,
    );
  const total = await counted(client, rows);
  const after = decodeCursor(query.cursor, 2);
  if (after)
    rows = rows.where(
      sql<boolean>`(d.requested_at, d.disposal_id) < (${after[0] as string}::timestamptz, ${after[1]})`,
    );
  const found = await rows
    .orderBy('d.requested_at', 'desc')
    .orderBy('d.disposal_id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const recordings = await recordingsOf(
    client,
    agencyId,
    page.flatMap((row) => row.recordings),
  );
  return {
    items: page.map((row) => ({
      id: row.disposal_id,
      caseId: row.case_id,
      caseTitle: row.title,
      caseNumber: row.number,
      archiveNumber: row.archive_number,
      reason: row.reason,
      requestedBy: row.requested_by,
      requestedAt: formatInstant(row.requested_at.getTime()),
      status: row.status as Disposal['status'],
      approval: row.approval_id,
      opinions: (row.opinions ?? []).map(({ by, at, agreed, opinion }) => ({ by, at, agreed, opinion })),
      recordings: row.recordings.flatMap((id) => recordings.get(id) ?? []),
      executedBy: row.executed_by,
      executedAt: instantOf(row.executed_at),
      certificate: row.certificate,
    })),
    next: found.length > limit && last ? encodeCursor([last.requested_at.toISOString(), last.disposal_id]) : null,
    total,
    counts: await countsOf(client, agencyId, now),
  };
}

async function recordingsOf(
  client: ClientBase,
  agencyId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Disposal['recordings'][number]>> {
  if (ids.length === 0) return new Map();
  const rows = await queryBuilder(client)
    .selectFrom('recording_row as r')
    .leftJoin('erasure as e', (join) =>
      join.onRef('e.agency_id', '=', 'r.agency_id').onRef('e.recording_id', '=', 'r.recording_id'),
    )
    .where('r.agency_id', '=', agencyId)
    .where('r.recording_id', 'in', ids)
    .select([
      'r.recording_id',
      'r.name',
      'r.medium',
      'r.recorded_from',
      'r.size',
      'r.sha256',
      'r.kept_until',
      'r.kept_by',
      'e.erased_at',
    ])
    .execute();
  return new Map(
    rows.map((row) => [
      row.recording_id,
      {
        id: row.recording_id,
        name: row.name,
        medium: row.medium as Disposal['recordings'][number]['medium'],
        from: instantOf(row.recorded_from),
        size: row.size === null ? null : Number(row.size),
        sha256: row.sha256,
        keptUntil: row.kept_until,
        keptBy: row.kept_by,
        erasedAt: instantOf(row.erased_at),
      },
    ]),
  );
}

/** Kept in the vault, past the last day of keeping, in no disposal. */
const over = (client: ClientBase, agencyId: string, now: number) =>
  queryBuilder(client)
    .selectFrom('recording_row as r')
    .where('r.agency_id', '=', agencyId)
    .where('r.durability', '=', 'stored')
    .where('r.kept', '=', 'until')
    .where('r.disposal_id', 'is', null)
    .where(sql<boolean>`r.kept_until < ${formatDay(dayOf(now))}::date`);

async function countsOf(client: ClientBase, agencyId: string, now: number): Promise<Due['counts']> {
  const inState = (status: Disposal['status']) =>
    counted(
      client,
      queryBuilder(client)
        .selectFrom('disposal_row')
        .where('agency_id', '=', agencyId)
        .where('status', '=', status)
        .select('disposal_id'),
    );
  return {
    due: await counted(client, over(client, agencyId, now).select('r.recording_id')),
    requested: await inState('requested'),
    agreed: await inState('agreed'),
    executed: await inState('executed'),
  };
}

/** Counting stops here, as in the list of cases. */
const COUNT_LIMIT = 10_000;

async function counted(client: ClientBase, rows: { limit(rows: number): unknown }): Promise<number> {
  const { total } = await queryBuilder(client)
    .selectFrom((rows as ReturnType<ReturnType<typeof over>['select']>).limit(COUNT_LIMIT).as('found'))
    .select((e) => e.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return Number(total);
}
