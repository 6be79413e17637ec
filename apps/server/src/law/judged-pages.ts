import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ClientBase } from 'pg';
import { withAgency } from '@zhiji/database';
import type { Agency } from '../agency.ts';
import { readCaseEvents } from '../cases/project.ts';
import type { Product } from '../product.ts';
import type { CaseRegisters } from '../registers/case-registers.ts';
import type { KeptLaw } from './kept-law.ts';
import type { AgencyAsked, HistoryPage, JudgedPage, LawOfThread } from './reassess-worker.ts';
import type { VerdictChange } from './verdict-changes.ts';

/** A page is judged off the serving thread and written in one short transaction, so that live work goes on beside it. */
const PAGE = 50;

export interface Pages {
  /** The next cases to judge, at most so many; none: it is done. */
  readonly next: (client: ClientBase, limit: number) => Promise<readonly string[]>;
  /** What was judged of a page of cases, in their order. */
  readonly write: (client: ClientBase, judged: JudgedPage, page: readonly string[]) => Promise<void>;
  /** What became of the agency's own matters, where they are judged as well. */
  readonly matters?: (client: ClientBase, changes: readonly VerdictChange[]) => Promise<void>;
  readonly goesOn: () => boolean;
}

/** The law the cases were judged by before. */
export interface JudgedBefore {
  readonly law: KeptLaw;
  /** All registers stand as it made them. */
  readonly drawn: boolean;
}

/** Judges cases page by page by the law and the agency's facts of the moment; a page overtaken by a fact of the agency is judged again. True when all are done. */
export async function judgePages(
  product: Product,
  agency: Agency,
  { next, write, matters, goesOn }: Pages,
  before?: JudgedBefore,
): Promise<boolean> {
  const facts = await agency.matters.facts();
  const data: LawOfThread = { code: agency.regulation, facts, ...(before ? { before } : {}) };
  const worker = new Worker(new URL('reassess-worker.ts', import.meta.url), { workerData: data });
  let told = 0;
  try {
    if (matters && before) {
      worker.postMessage({ now: product.now(), agency: agency.code } satisfies AgencyAsked);
      const [changes] = (await once(worker, 'message')) as [readonly VerdictChange[]];
      await withAgency(product.pool, agency.id, (client) => matters(client, changes));
    }
    while (goesOn()) {
      const cases = await withAgency(product.pool, agency.id, async (client) => {
        const histories: HistoryPage['cases'][number][] = [];
        for (const id of await next(client, PAGE))
          histories.push({ id, events: await readCaseEvents(client, agency.id, id, 0) });
        return histories;
      });
      if (cases.length === 0) return true;
      const { general } = agency.matters;
      worker.postMessage({ now: product.now(), general: general.slice(told), cases } satisfies HistoryPage);
      told = general.length;
      const [judged] = (await once(worker, 'message')) as [JudgedPage];
      if (agency.matters.general.length === told)
        await withAgency(product.pool, agency.id, (client) =>
          write(
            client,
            judged,
            cases.map(({ id }) => id),
          ),
        );
    }
    return false;
  } finally {
    await worker.terminate();
  }
}

/** The registers of those cases that have not moved on since they were judged; they stay so until the transaction ends. */
export async function unmovedOf(
  client: ClientBase,
  agencyId: string,
  judged: readonly { readonly registers?: CaseRegisters }[],
): Promise<readonly CaseRegisters[]> {
  const drawn = judged.flatMap(({ registers }) => registers ?? []);
  const { rows } = await client.query<{ case_id: string; version: number }>(
    'select case_id, version from case_row where agency_id = $1 and case_id = any($2) for update',
    [agencyId, drawn.map(({ case_row }) => case_row['case_id'])],
  );
  const versions = new Map(rows.map((row) => [row.case_id, row.version]));
  return drawn.filter(({ case_row }) => versions.get(case_row['case_id'] as string) === case_row['version']);
}
