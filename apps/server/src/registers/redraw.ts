import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import { advance, newCase } from '../cases/case-store.ts';
import { readCaseEvents } from '../cases/project.ts';
import type { Product } from '../product.ts';
import { registersOf } from './case-registers.ts';
import { drawRegisters } from './draw.ts';

/** Raised when the registers are drawn differently from the same facts. */
const DRAWING = 2;

/** Draws the registers of an agency again when they were made under other law or by another drawing; otherwise does nothing. */
export async function redrawRegisters(product: Product, agency: Agency): Promise<void> {
  const wanted = `${DRAWING}/${agency.law.name}`;
  await withAgency(product.pool, agency.id, async (client) => {
    const { rows } = await client.query<{ program: string }>(
      'select program from register_state where agency_id = $1',
      [agency.id],
    );
    if (rows[0]?.program === wanted) return;
    const cases = await client.query<{ case_id: string }>(
      'select distinct case_id from journal_entry where agency_id = $1 and case_id is not null',
      [agency.id],
    );
    product.log.info({ agency: agency.code, cases: cases.rows.length }, 'registers are drawn again');
    for (const { case_id: id } of cases.rows) {
      const events = await readCaseEvents(client, agency.id, id, 0);
      const live = events.reduce((at, event) => advance(at, event, agency.law.program), newCase(id));
      await drawRegisters(client, agency.id, [registersOf(live, agency.law.program, product.now())]);
    }
    await client.query(
      'insert into register_state (agency_id, program) values ($1, $2) on conflict (agency_id) do update set program = excluded.program',
      [agency.id, wanted],
    );
  });
}
