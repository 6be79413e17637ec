import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { parseInstant } from '@zhiji/calendar';
import type { CaseFact } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import type { CaseEvent } from '@zhiji/law';
import type { Agency } from '../agency.ts';
import { readCaseEvents } from '../cases/project.ts';
import type { Product } from '../product.ts';
import { lawOf } from './agency-law.ts';
import { keptOf } from './kept-law.ts';
import type { AgencyAsked, HistoryPage, JudgedPage, LawOfThread } from './reassess-worker.ts';
import type { VerdictChange } from './verdict-changes.ts';

type Foreseen = AnswerOf<typeof ROUTES.foreseeLaw>;

/** So many cases are tried, the latest first, and so many of those that change are told. */
const TRIED = 200;
const TOLD = 50;
const PAGE = 50;

interface Tried {
  readonly case_id: string;
  readonly title: string;
  readonly number: string | null;
}

/** 先看 – what a fact that changes the law would make of the agency's own matters and of its latest cases. Nothing is recorded. */
export async function foresee(product: Product, agency: Agency, fact: CaseFact): Promise<Foreseen> {
  const { latest, total } = await withAgency(product.pool, agency.id, async (client) => {
    const { rows } = await client.query<Tried>(
      'select case_id, title, number from case_row where agency_id = $1 order by case_id desc limit $2',
      [agency.id, TRIED],
    );
    const counted = await client.query<{ total: number }>(
      'select count(*)::int as total from case_row where agency_id = $1',
      [agency.id],
    );
    return { latest: rows, total: counted.rows[0]!.total };
  });
  const facts = [...(await agency.matters.facts()), heardAt(fact, product.now())];
  if (lawOf(agency.regulation, facts).name === agency.law.name)
    return { total, judged: latest.length, changed: 0, items: [], matters: [] };
  const data: LawOfThread = { code: agency.regulation, facts, before: { law: keptOf(agency.law), drawn: true } };
  const worker = new Worker(new URL('reassess-worker.ts', import.meta.url), { workerData: data });
  try {
    worker.postMessage({ now: product.now(), agency: agency.code } satisfies AgencyAsked);
    const [matters] = (await once(worker, 'message')) as [VerdictChange[]];
    const changes = new Map<string, readonly VerdictChange[]>();
    for (let at = 0; at < latest.length; at += PAGE) {
      const cases = await withAgency(product.pool, agency.id, async (client) => {
        const histories: HistoryPage['cases'][number][] = [];
        for (const { case_id: id } of latest.slice(at, at + PAGE))
          histories.push({ id, events: await readCaseEvents(client, agency.id, id, 0) });
        return histories;
      });
      const general = at === 0 ? agency.matters.general : [];
      worker.postMessage({ now: product.now(), general, cases } satisfies HistoryPage);
      const [judged] = (await once(worker, 'message')) as [JudgedPage];
      for (const { id, changes: own } of judged) if (own.length > 0) changes.set(id, own);
    }
    const items = latest
      .filter(({ case_id: id }) => changes.has(id))
      .slice(0, TOLD)
      .map(({ case_id: caseId, title, number }) => ({
        caseId,
        caseTitle: title,
        caseNumber: number,
        changes: [...changes.get(caseId)!],
      }));
    return { total, judged: latest.length, changed: changes.size, items, matters };
  } finally {
    await worker.terminate();
  }
}

/** The fact as the law would hear it, were it recorded now. */
const heardAt = ({ id, type, occurredAt, by, objects, data }: CaseFact, now: number): CaseEvent => ({
  id,
  type,
  at: parseInstant(occurredAt) ?? now,
  recorded: now,
  by,
  objects,
  data: { ...data },
});
