import type { ClientBase } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import type { CaseRegisters } from '../registers/case-registers.ts';
import { drawRegisters } from '../registers/draw.ts';
import { noteDrawn } from '../registers/redraw.ts';
import { debtChanges, type Debt } from './debt-changes.ts';
import { lawOf } from './agency-law.ts';
import { judgePages, unmovedOf, type Pages } from './judged-pages.ts';

export const reassessJob = 'reassess';

export interface Reassess {
  readonly agency: string;
  /** The law the cases are to be judged by; where it has changed again since, a later job does them. */
  readonly law: string;
}

/** The law of an agency has changed: its cases are to be judged anew in the background. */
export async function askForReassessment(product: Product, agency: Agency): Promise<void> {
  const { name } = agency.law;
  await withAgency(product.pool, agency.id, (client) =>
    client.query(
      `insert into reassessment (agency_id, law, total) select $1, $2, count(*) from case_row where agency_id = $1
       on conflict (agency_id, law) do update set total = excluded.total, done = 0, reached = null, started_at = now(), finished_at = null`,
      [agency.id, name],
    ),
  );
  await product.jobs.send(reassessJob, { agency: agency.code, law: name } satisfies Reassess, {
    singletonKey: `${agency.code}/${name}`,
  });
}

/** Goes on where an earlier run was stopped. A case that moves on meanwhile has been judged by the new law already and is left as it is. */
export async function reassess(product: Product, agency: Agency, { law }: Reassess): Promise<void> {
  const pages: Pages = {
    goesOn: () => agency.law.name === law,
    next: (client, limit) => nextPage(client, agency.id, law, limit),
    write: (client, judged, page) => writePage(client, agency, law, judged, page),
  };
  if (await judgePages(product, agency, pages, await drawnBy(product, agency, law))) await finish(product, agency, law);
}

/** By the law of how many of the agency's facts all registers are drawn; unknown where another change of law has not been seen through, or the law is none of these. */
async function drawnBy(product: Product, agency: Agency, law: string): Promise<number | undefined> {
  const { rows } = await withAgency(product.pool, agency.id, (client) =>
    client.query<{ program: string }>(
      `select program from register_state where agency_id = $1
       and not exists (select from reassessment where agency_id = $1 and law <> $2 and finished_at is null)`,
      [agency.id, law],
    ),
  );
  const drawn = rows[0]?.program.split('/')[1];
  const facts = await agency.matters.facts();
  // A law is told from the last fact that changed it; where many have since, everything is drawn again.
  const ends = facts.flatMap(({ type }, at) => (CHANGES_LAW.has(type) ? [at] : []));
  return [...ends, facts.length]
    .slice(-LAWS_TRIED)
    .findLast((end) => lawOf(agency.regulation, facts.slice(0, end)).name === drawn);
}

const CHANGES_LAW: ReadonlySet<string> = new Set(['regulation.adopted', 'reading.chosen', 'override.registered']);
const LAWS_TRIED = 10;

async function nextPage(client: ClientBase, agencyId: string, law: string, limit: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `select c.case_id from case_row c join reassessment r on r.agency_id = c.agency_id and r.law = $2
     where c.agency_id = $1 and (r.reached is null or c.case_id > r.reached) order by c.case_id limit $3`,
    [agencyId, law, limit],
  );
  return rows.map(({ case_id: id }) => id);
}

async function writePage(
  client: ClientBase,
  agency: Agency,
  law: string,
  judged: readonly CaseRegisters[],
  page: readonly string[],
): Promise<void> {
  const unmoved = await unmovedOf(client, agency.id, judged);
  await noteChanges(client, agency, law, unmoved);
  await drawRegisters(client, agency.id, unmoved);
  await client.query('update reassessment set done = done + $3, reached = $4 where agency_id = $1 and law = $2', [
    agency.id,
    law,
    page.length,
    page.at(-1),
  ]);
}

async function noteChanges(
  client: ClientBase,
  agency: Agency,
  law: string,
  cases: readonly CaseRegisters[],
): Promise<void> {
  const { rows } = await client.query<Debt & { case_id: string }>(
    `select case_id, kind, topic, article, gist, who, due, object_type, object_id from debt where agency_id = $1 and case_id = any($2)`,
    [agency.id, cases.map(({ case_row }) => case_row['case_id'])],
  );
  const before = Map.groupBy(rows, (row) => row.case_id);
  const changes = cases.flatMap(({ case_row, debt }) => {
    const id = case_row['case_id'] as string;
    const found = debtChanges(before.get(id) ?? [], debt as unknown as readonly Debt[]);
    return found ? [{ case_id: id, ...found }] : [];
  });
  await client.query(
    `insert into reassessment_change (agency_id, law, case_id, appeared, disappeared, moved)
     select $1, $2, r.case_id, r.appeared, r.disappeared, r.moved
     from jsonb_to_recordset($3::jsonb) as r(case_id uuid, appeared jsonb, disappeared jsonb, moved jsonb)
     on conflict (agency_id, law, case_id) do nothing`,
    [agency.id, law, JSON.stringify(changes)],
  );
}

async function finish(product: Product, agency: Agency, law: string): Promise<void> {
  await withAgency(product.pool, agency.id, async (client) => {
    await client.query('update reassessment set finished_at = now() where agency_id = $1 and law = $2', [
      agency.id,
      law,
    ]);
    await noteDrawn(client, agency);
  });
}
