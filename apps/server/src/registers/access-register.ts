import type { ClientBase } from 'pg';
import { ROUTES, type AnswerOf, type QueryOf } from '@zhiji/contract';
import type { JournalLine } from '@zhiji/law';
import { decodeCursor, encodeCursor } from '../http/paging.ts';

type Answer = AnswerOf<typeof ROUTES.accessRegister>;

/** Facts that make up the register (FZCG-28.2). */
const REGISTERED = [
  'access.released',
  'access.provided',
  'access.copied',
  'access.ended',
  'recording.viewed',
  'dossier.exported',
  'access.denied',
];

/** 调阅登记簿, newest first, straight from the journal: nothing in it can be changed, only added to. */
export async function accessRegister(
  client: ClientBase,
  agencyId: string,
  { event, search, from, to, cursor, limit = 50 }: QueryOf<typeof ROUTES.accessRegister>,
): Promise<Answer> {
  // People who have left keep their names here.
  const people = await client.query<{ id: string; name: string }>('select id, name from account where agency_id = $1', [
    agencyId,
  ]);
  const names = new Map(people.rows.map(({ id, name }) => [id, name]));
  const meant = search === undefined ? [] : people.rows.filter(({ name }) => name.includes(search)).map(({ id }) => id);
  const wanted = `from journal_entry e left join case_row c on c.agency_id = e.agency_id and c.case_id = e.case_id
    where e.agency_id = $1 and e.type = any($2) and e.payload is not null
      and ($3::text is null or position($3 in convert_from(e.payload, 'UTF8')) > 0 or position($3 in concat_ws(' ', c.title, c.number)) > 0
        or exists (select 1 from unnest($4::text[]) as person where position(person in convert_from(e.payload, 'UTF8')) > 0))
      and ($5::date is null or (e.recorded_at at time zone 'Asia/Shanghai')::date >= $5::date)
      and ($6::date is null or (e.recorded_at at time zone 'Asia/Shanghai')::date <= $6::date)`;
  const types = event === undefined ? REGISTERED : REGISTERED.filter((type) => event.split(',').includes(type));
  const values = [agencyId, types, search ?? null, meant, from ?? null, to ?? null];
  const counted = await client.query<{ total: string }>(`select count(*) as total ${wanted}`, values);
  const before = decodeCursor(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER;
  const { rows } = await client.query<Found>(
    `select e.leaf_index, e.case_id, e.payload, c.title, c.number ${wanted} and e.leaf_index < $7 order by e.leaf_index desc limit $8`,
    [...values, before, limit + 1],
  );
  const page = rows.slice(0, limit);
  const releases = await releasesOf(client, agencyId, page);
  return {
    items: page.map((row) => lineOf(row, names, releases)),
    next: rows.length > limit ? encodeCursor([Number(page.at(-1)!.leaf_index)]) : null,
    total: Number(counted.rows[0]!.total),
  };
}

interface Found {
  readonly leaf_index: string;
  readonly case_id: string;
  readonly payload: Buffer;
  readonly title: string | null;
  readonly number: string | null;
}

/** The releases that later openings rest on, by request: an opening is entered with who approved it and what for. */
async function releasesOf(
  client: ClientBase,
  agencyId: string,
  rows: readonly Found[],
): Promise<ReadonlyMap<string, JournalLine>> {
  const { rows: released } = await client.query<{ payload: Buffer }>(
    `select payload from journal_entry where agency_id = $1 and type = 'access.released' and case_id = any($2) and payload is not null order by leaf_index`,
    [agencyId, [...new Set(rows.map((row) => row.case_id))]],
  );
  const lines = released.map(({ payload }) => JSON.parse(payload.toString('utf8')) as JournalLine);
  return new Map(lines.map((line) => [line.objects.find(({ type }) => type === 'access')!.id, line]));
}

function lineOf(
  row: Found,
  names: ReadonlyMap<string, string>,
  releases: ReadonlyMap<string, JournalLine>,
): Answer['items'][number] {
  const { id, type, recordedAt, by, objects, data } = JSON.parse(row.payload.toString('utf8')) as JournalLine;
  const text = (field: string) => (typeof data[field] === 'string' ? (data[field] as string) : null);
  const named = (who: string | null) => (who === null ? null : (names.get(who) ?? who));
  const idsOf = (kind: string) => objects.filter((object) => object.type === kind).map((object) => object.id);
  const access = idsOf('access')[0];
  const under = type === 'recording.viewed' && access !== undefined ? releases.get(access)?.data : undefined;
  const denied = type === 'access.denied' ? text('target') : null;
  return {
    id,
    leafIndex: Number(row.leaf_index),
    caseId: row.case_id,
    caseTitle: row.title ?? '',
    caseNumber: row.number,
    at: recordedAt,
    event: type,
    viewer: named(text('viewer') ?? (OPENS.has(type) ? by.id : null)),
    copier: named(text('copier') ?? (COPIES.has(type) ? by.id : null)),
    approver: named(text('approver') ?? (under?.['approver'] as string | undefined) ?? null),
    recipient: text('recipient'),
    reason: (under?.['reason'] as string | undefined) ?? text('reason') ?? text('basis') ?? text('note'),
    recordings: Array.isArray(data['recordings'])
      ? (data['recordings'] as string[])
      : [...idsOf('recording'), ...(denied === null ? [] : [denied])],
    access: access ?? null,
  };
}

const OPENS: ReadonlySet<string> = new Set(['recording.viewed', 'access.denied']);
const COPIES: ReadonlySet<string> = new Set(['access.copied', 'dossier.exported']);
