import type { ClientBase } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import { drawRegisters } from '../registers/draw.ts';
import { lawDrawn, noteDrawn } from '../registers/redraw.ts';
import { judgePages, unmovedOf, type JudgedBefore, type Pages } from './judged-pages.ts';
import { keptLaw } from './kept-law.ts';
import type { JudgedPage } from './reassess-worker.ts';
import type { VerdictChange } from './verdict-changes.ts';

export const reassessJob = 'reassess';

export interface Reassess {
  readonly agency: string;
  /** The law the cases are to be judged by; where it has changed again since, a later job does them. */
  readonly law: string;
  /** The law they were judged by; empty where its text was not kept. Absent in jobs of earlier releases. */
  readonly former?: string;
}

/** The law of an agency has changed: its own matters and its cases are to be judged anew in the background, and what comes out otherwise is noted. */
export async function askForReassessment(product: Product, agency: Agency): Promise<void> {
  const { name: law } = agency.law;
  const former = await withAgency(product.pool, agency.id, async (client) => {
    const drawn = (await lawDrawn(client, agency.id)) ?? '';
    const known = (await keptLaw(client, agency.id, drawn)) ? drawn : '';
    await client.query(
      `insert into reassessment (agency_id, law, former, total) select $1, $2, $3, count(*) from case_row where agency_id = $1
       on conflict (agency_id, law, former) do update set total = excluded.total, done = 0, reached = null, matters = default, started_at = now(), finished_at = null`,
      [agency.id, law, known],
    );
    return known;
  });
  await product.jobs.send(reassessJob, { agency: agency.code, law, former } satisfies Reassess, {
    singletonKey: `${agency.code}/${law}/${former}`,
  });
}

/** Goes on where an earlier run was stopped. The registers of a case that moves on meanwhile have been drawn by the new law already and are left as they are. */
export async function reassess(product: Product, agency: Agency, { law, former = '' }: Reassess): Promise<void> {
  const change = [agency.id, law, former] as const;
  const pages: Pages = {
    goesOn: () => agency.law.name === law,
    next: (client, limit) => nextPage(client, change, limit),
    write: (client, judged, page) => writePage(client, change, judged, page),
    matters: (client, changes) => writeMatters(client, change, changes),
  };
  if (await judgePages(product, agency, pages, await judgedBefore(product, change)))
    await finish(product, agency, change);
}

type ChangeOfLaw = readonly [agencyId: string, law: string, former: string];

async function judgedBefore(product: Product, [agencyId, law, former]: ChangeOfLaw): Promise<JudgedBefore | undefined> {
  return withAgency(product.pool, agencyId, async (client) => {
    const kept = await keptLaw(client, agencyId, former);
    if (!kept) return undefined;
    const { rows } = await client.query<{ others: boolean }>(
      `select exists (select from reassessment where agency_id = $1 and (law, former) <> ($2, $3) and finished_at is null) as others`,
      [agencyId, law, former],
    );
    return { law: kept, drawn: !rows[0]!.others && (await lawDrawn(client, agencyId)) === former };
  });
}

async function nextPage(client: ClientBase, change: ChangeOfLaw, limit: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `select c.case_id from case_row c join reassessment r on r.agency_id = c.agency_id and r.law = $2 and r.former = $3
     where c.agency_id = $1 and (r.reached is null or c.case_id > r.reached) order by c.case_id limit $4`,
    [...change, limit],
  );
  return rows.map(({ case_id: id }) => id);
}

async function writePage(
  client: ClientBase,
  change: ChangeOfLaw,
  judged: JudgedPage,
  page: readonly string[],
): Promise<void> {
  const [agencyId] = change;
  const changed = judged.filter(({ changes }) => changes.length > 0);
  await client.query(
    `insert into reassessment_change (agency_id, law, former, case_id, changes)
     select $1, $2, $3, r.case_id, r.changes from jsonb_to_recordset($4::jsonb) as r(case_id uuid, changes jsonb)
     on conflict (agency_id, law, former, case_id) do update set changes = excluded.changes`,
    [...change, JSON.stringify(changed.map(({ id, changes }) => ({ case_id: id, changes })))],
  );
  await drawRegisters(client, agencyId, await unmovedOf(client, agencyId, judged));
  await client.query(
    'update reassessment set done = done + $4, reached = $5 where agency_id = $1 and law = $2 and former = $3',
    [...change, page.length, page.at(-1)],
  );
}

async function writeMatters(client: ClientBase, change: ChangeOfLaw, changes: readonly VerdictChange[]): Promise<void> {
  await client.query('update reassessment set matters = $4 where agency_id = $1 and law = $2 and former = $3', [
    ...change,
    JSON.stringify(changes),
  ]);
}

/** What an earlier change of law had begun has been done with this one, from the same law on. */
async function finish(product: Product, agency: Agency, [agencyId, law]: ChangeOfLaw): Promise<void> {
  await withAgency(product.pool, agencyId, async (client) => {
    if (agency.law.name !== law) return;
    await client.query('update reassessment set finished_at = now() where agency_id = $1 and finished_at is null', [
      agencyId,
    ]);
    await noteDrawn(client, agency);
  });
}
