import { withAgency } from '@zhiji/database';
import type { Pool } from 'pg';
import type { Agency } from '../agency.ts';

/** The next number of a series (文号字、案号、档号) and year, from a locked row. A number that was taken and not used stays visible as a gap. */
export async function nextNumber(pool: Pool, agency: Agency, series: string, year: number): Promise<number> {
  return withAgency(pool, agency.id, async (client) => {
    const { rows } = await client.query<{ last: number }>(
      `insert into number_series (agency_id, series, year, last) values ($1, $2, $3, 1)
       on conflict (agency_id, series, year) do update set last = number_series.last + 1 returning last`,
      [agency.id, series, year],
    );
    return rows[0]!.last;
  });
}
