import type { ClientBase } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import { caseFrom } from '../cases/case-store.ts';
import { readCaseEvents } from '../cases/project.ts';
import { keepLaw } from '../law/kept-law.ts';
import { hear } from '../matters/heard-facts.ts';
import type { Product } from '../product.ts';
import { registersOf } from './case-registers.ts';
import { drawRegisters } from './draw.ts';

/** Raised when the registers are drawn differently from the same facts. */
const DRAWING = 9;

/** Whether the registers are drawn as this release draws them. */
export async function isDrawn(product: Product, agency: Agency): Promise<boolean> {
  return (await withAgency(product.pool, agency.id, (client) => drawnAs(client, agency.id)))?.[0] === String(DRAWING);
}

/** The law the registers of all cases stand by; undefined where they were never drawn. */
export const lawDrawn = async (client: ClientBase, agencyId: string): Promise<string | undefined> =>
  (await drawnAs(client, agencyId))?.[1];

async function drawnAs(client: ClientBase, agencyId: string): Promise<readonly string[] | undefined> {
  const { rows } = await client.query<{ program: string }>('select program from register_state where agency_id = $1', [
    agencyId,
  ]);
  return rows[0]?.program.split('/');
}

/** Draws the registers of an agency anew from its facts, before anybody reads them. */
export async function redrawRegisters(product: Product, agency: Agency): Promise<void> {
  await withAgency(product.pool, agency.id, async (client) => {
    const cases = await client.query<{ case_id: string }>(
      'select distinct case_id from journal_entry where agency_id = $1 and case_id is not null',
      [agency.id],
    );
    const { program } = agency.law;
    const heard = agency.matters.heard(program);
    product.log.info({ agency: agency.code, cases: cases.rows.length }, 'registers are drawn again');
    for (const { case_id: id } of cases.rows) {
      const events = await readCaseEvents(client, agency.id, id, 0);
      const live = hear(caseFrom(id, program, events), heard);
      await drawRegisters(client, agency.id, [registersOf(live, product.now())]);
    }
    await noteDrawn(client, agency);
    await noteHeard(client, agency.id, agency.matters.general.at(-1)?.leafIndex ?? -1);
  });
}

/** The registers stand as this law makes them; it is kept, to be told apart from what comes after it. */
export async function noteDrawn(client: ClientBase, agency: Agency): Promise<void> {
  await client.query(
    'insert into register_state (agency_id, program) values ($1, $2) on conflict (agency_id) do update set program = excluded.program',
    [agency.id, `${DRAWING}/${agency.law.name}`],
  );
  await keepLaw(client, agency.id, agency.law);
}

/** The agency's own facts up to this place of the journal have been judged in the cases they concern, or a job is to do it. */
export async function noteHeard(client: ClientBase, agencyId: string, leafIndex: number): Promise<void> {
  await client.query('update register_state set heard = greatest(heard, $2) where agency_id = $1', [
    agencyId,
    leafIndex,
  ]);
}
