import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import { drawRegisters } from '../registers/draw.ts';
import { judgePages, unmovedOf } from './judged-pages.ts';

const EVERY_MS = 30_000;

/** 到点: the registers of the cases whose verdicts have changed since by the passing of time alone are drawn again. Touches no others. */
export async function wakeCases(product: Product, agency: Agency, goesOn = () => true): Promise<void> {
  // One that cannot be drawn now (it moves on, or its history has gaps) waits for the next time.
  const tried: string[] = [];
  const due = (client: ClientBase, limit: number) => dueToWake(client, agency.id, product.now(), tried, limit);
  const [one] = await withAgency(product.pool, agency.id, (client) => due(client, 1));
  if (one === undefined) return;
  await judgePages(product, agency, {
    goesOn,
    async next(client, limit) {
      const cases = await due(client, limit);
      tried.push(...cases);
      return cases;
    },
    write: async (client, judged) => drawRegisters(client, agency.id, await unmovedOf(client, agency.id, judged)),
  });
}

async function dueToWake(
  client: ClientBase,
  agencyId: string,
  now: number,
  tried: readonly string[],
  limit: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ case_id: string }>(
    `select case_id from case_row
     where agency_id = $1 and next_wake <= $2 and case_id <> all($3::uuid[]) order by next_wake limit $4`,
    [agencyId, new Date(now), tried, limit],
  );
  return rows.map(({ case_id: id }) => id);
}

/** Does so twice a minute. A failure is reported and tried again. */
export function keepWaking(product: Product, agency: Agency, onFault: (cause: unknown) => void): () => Promise<void> {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await wakeCases(product, agency, () => !stopping.signal.aborted).catch(onFault);
      await sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await running;
  };
}
