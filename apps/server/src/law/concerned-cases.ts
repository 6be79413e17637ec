import type { ClientBase } from 'pg';
import { ANYWHERE, placeOfCase, placesOf } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import { registersOf } from '../registers/case-registers.ts';
import { drawRegisters } from '../registers/draw.ts';
import { noteHeard } from '../registers/redraw.ts';
import { judgePages, unmovedOf } from './judged-pages.ts';
import { reassessJob } from './reassess.ts';

/** 机关事实所及的案件: the registers of the cases at these places are to follow. */
export interface Concerned {
  readonly agency: string;
  readonly places: readonly string[];
}

/** So many cases follow while the answer waits; more of them in the background. */
const AT_ONCE = 20;

/** The cases in which facts of the agency count that were recorded since the last time are judged anew. */
export async function judgeConcerned(product: Product, agency: Agency): Promise<void> {
  await agency.matters.facts();
  const { rows } = await withAgency(product.pool, agency.id, (client) =>
    client.query<{ heard: string }>('select heard from register_state where agency_id = $1', [agency.id]),
  );
  const heard = Number(rows[0]?.heard ?? -1);
  const news = agency.matters.general.slice(
    agency.matters.general.findLastIndex((fact) => fact.leafIndex <= heard) + 1,
  );
  if (news.length === 0) return;
  const { hearing } = agency.matters.heard(agency.law.program);
  const places = [...new Set(news.flatMap(({ event }) => placesOf(event, hearing)))];
  if (places.length > 0) await judgeAt(product, agency, places);
  await withAgency(product.pool, agency.id, (client) => noteHeard(client, agency.id, news.at(-1)!.leafIndex));
}

async function judgeAt(product: Product, agency: Agency, places: readonly string[]): Promise<void> {
  const cases = await withAgency(product.pool, agency.id, (client) =>
    concerned(client, agency.id, places, undefined, AT_ONCE + 1),
  );
  if (cases.length > AT_ONCE) {
    await product.jobs.send(reassessJob, { agency: agency.code, places } satisfies Concerned);
    return;
  }
  const live = await Promise.all(cases.map((id) => agency.cases.load(id)));
  const drawn = live.map((one) => ({ registers: registersOf(one, product.now()) }));
  await withAgency(product.pool, agency.id, async (client) =>
    drawRegisters(client, agency.id, await unmovedOf(client, agency.id, drawn)),
  );
}

/** The same in the background, from the first case to the last. */
export async function judgeConcernedLater(product: Product, agency: Agency, { places }: Concerned): Promise<void> {
  let reached: string | undefined;
  await judgePages(product, agency, {
    goesOn: () => true,
    next: (client, limit) => concerned(client, agency.id, places, reached, limit),
    async write(client, judged, page) {
      await drawRegisters(client, agency.id, await unmovedOf(client, agency.id, judged));
      reached = page.at(-1);
    },
  });
}

/** The cases at some places behind one of them, in order. */
async function concerned(
  client: ClientBase,
  agencyId: string,
  places: readonly string[],
  after: string | undefined,
  limit: number,
): Promise<readonly string[]> {
  const everywhere = places.includes(ANYWHERE);
  const { rows } = await client.query<{ case_id: string }>(
    `select case_id from case_row
     where agency_id = $1 and ($2::uuid is null or case_id > $2)
       ${everywhere ? '' : `and (touches && $4 or '${placeOfCase('')}' || case_id = any($4))`}
     order by case_id limit $3`,
    [agencyId, after ?? null, limit, ...(everywhere ? [] : [places])],
  );
  return rows.map(({ case_id: id }) => id);
}
