import type { ClientBase } from 'pg';
import type { CaseRegisters } from './case-registers.ts';

/** Column lists of the registers; a row's other columns keep what they have. */
const COLUMNS = {
  case_row:
    'case_id uuid, version int, number text, title text, party text, place text, occurred_on date, event_type text, case_type text, procedure text, status text, stage text, undertakers text[], participants text[], touches text[], opened_at timestamptz, changed_at timestamptz, next_due timestamptz, next_wake timestamptz, owed int, breaches int, grams text[], haystack text, closed_at timestamptz, archive_due timestamptz, archive_lacks int, archived_at timestamptz, archive_number text, retention text',
  debt: 'case_id uuid, key text, kind text, topic text, article text, gist text, who text, due timestamptz, object_type text, object_id text, subject text',
  recording_row:
    'recording_id text, case_id uuid, medium text, recorded_from timestamptz, recorded_to timestamptz, recordist text, activity_id text, name text, size bigint, sha256 text, sm3 text, durability text, received_at timestamptz, stored_at timestamptz, verdict text, indexed boolean, secrecy_answered boolean, due timestamptz, changed_at timestamptz, kept text, kept_until date, kept_by text, disposal_id text',
  approval_row:
    'approval_id text, case_id uuid, matter text, reason text, requested_by text, requested_at timestamptz, chain text[], waiting_for text[], people int, opinions jsonb, objects jsonb, status text',
  access_row:
    'access_id text, case_id uuid, action text, purpose text, reason text, requested_by text, requested_at timestamptz, recordings text[], status text, until timestamptz, viewed int',
  disposal_row:
    'disposal_id text, case_id uuid, recordings text[], reason text, requested_by text, requested_at timestamptz, approval_id text, status text, executed_by text, executed_at timestamptz, certificate text',
  scan_row: 'scan_id text, case_id uuid, document_id text, sha256 text',
} as const;

const KEYS = {
  case_row: 'case_id',
  recording_row: 'recording_id',
  approval_row: 'approval_id',
  access_row: 'access_id',
  disposal_row: 'disposal_id',
  scan_row: 'scan_id',
} as const;

/** Writes the registers of some cases in the transaction it is given. */
export async function drawRegisters(
  client: ClientBase,
  agencyId: string,
  cases: readonly CaseRegisters[],
): Promise<void> {
  if (cases.length === 0) return;
  await Promise.all([
    upsert(
      client,
      agencyId,
      'case_row',
      cases.map((c) => c.case_row),
    ),
    replaceDebts(client, agencyId, cases),
    upsert(
      client,
      agencyId,
      'recording_row',
      cases.flatMap((c) => c.recording_row),
    ),
    upsert(
      client,
      agencyId,
      'approval_row',
      cases.flatMap((c) => c.approval_row),
    ),
    upsert(
      client,
      agencyId,
      'access_row',
      cases.flatMap((c) => c.access_row),
    ),
    upsert(
      client,
      agencyId,
      'disposal_row',
      cases.flatMap((c) => c.disposal_row),
    ),
    upsert(
      client,
      agencyId,
      'scan_row',
      cases.flatMap((c) => c.scan_row),
    ),
  ]);
}

async function upsert(
  client: ClientBase,
  agencyId: string,
  table: keyof typeof KEYS,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = namesOf(COLUMNS[table]);
  const key = KEYS[table];
  const changes = names.filter((name) => name !== key).map((name) => `${name} = excluded.${name}`);
  await client.query({
    name: `draw-${table}`,
    text: `insert into ${table} (agency_id, ${names.join(', ')}) select $1, ${names.map((name) => `r.${name}`).join(', ')}
           from jsonb_to_recordset($2::jsonb) as r(${COLUMNS[table]})
           on conflict (agency_id, ${key}) do update set ${changes.join(', ')}`,
    values: [agencyId, JSON.stringify(rows)],
  });
}

async function replaceDebts(client: ClientBase, agencyId: string, cases: readonly CaseRegisters[]): Promise<void> {
  const names = namesOf(COLUMNS.debt);
  await client.query({
    name: 'draw-debt',
    text: `with gone as (
             delete from debt d where d.agency_id = $1 and d.case_id = any($2::uuid[])
               and not exists (select 1 from jsonb_to_recordset($3::jsonb) as r(case_id uuid, key text) where r.case_id = d.case_id and r.key = d.key)
           )
           insert into debt (agency_id, ${names.join(', ')}) select $1, ${names.map((name) => `r.${name}`).join(', ')}
           from jsonb_to_recordset($3::jsonb) as r(${COLUMNS.debt})
           on conflict (agency_id, case_id, key) do update set ${names
             .slice(2)
             .map((name) => `${name} = excluded.${name}`)
             .join(', ')}`,
    values: [agencyId, cases.map((c) => c.case_row['case_id']), JSON.stringify(cases.flatMap((c) => c.debt))],
  });
}

const namesOf = (columns: string): string[] => columns.split(', ').map((column) => column.split(' ')[0]!);
