import type { ClientBase } from 'pg';
import { formatInstant } from '@zhiji/calendar';
import type { AnswerOf, QueryOf, ROUTES } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { DebtChanges } from './debt-changes.ts';

/** The changes of law and how far the cases have been judged anew, the latest first. */
export async function reassessments(
  client: ClientBase,
  agencyId: string,
): Promise<AnswerOf<typeof ROUTES.agencyMatters>['reassessments']> {
  const { rows } = await client.query<{
    law: string;
    total: number;
    done: number;
    changed: number;
    started_at: Date;
    finished_at: Date | null;
  }>(
    `select r.law, r.total, r.done, r.started_at, r.finished_at,
            (select count(*)::int from reassessment_change c where c.agency_id = r.agency_id and c.law = r.law) as changed
     from reassessment r where r.agency_id = $1 order by r.started_at desc limit 20`,
    [agencyId],
  );
  return rows.map(({ law, total, done, changed, started_at: started, finished_at: finished }) => ({
    law,
    total,
    done,
    changed,
    startedAt: formatInstant(started.getTime()),
    finishedAt: finished ? formatInstant(finished.getTime()) : null,
  }));
}

/** The cases whose debts one change of law has changed. Throws the problem notFound. */
export async function reassessmentChanges(
  client: ClientBase,
  agencyId: string,
  law: string,
  { cursor, limit = 50 }: QueryOf<typeof ROUTES.reassessmentChanges>,
): Promise<AnswerOf<typeof ROUTES.reassessmentChanges>> {
  const known = await client.query('select 1 from reassessment where agency_id = $1 and law = $2', [agencyId, law]);
  if (known.rowCount === 0) throw new ProblemAnswer('notFound');
  const after = decodeCursor(cursor, 1)?.[0] ?? '00000000-0000-0000-0000-000000000000';
  const { rows } = await client.query<
    DebtChanges & { case_id: string; title: string; number: string | null; total: string }
  >(
    `select c.case_id, r.title, r.number, c.appeared, c.disappeared, c.moved,
            (select count(*) from reassessment_change a where a.agency_id = $1 and a.law = $2) as total
     from reassessment_change c join case_row r on r.agency_id = c.agency_id and r.case_id = c.case_id
     where c.agency_id = $1 and c.law = $2 and c.case_id > $3 order by c.case_id limit $4`,
    [agencyId, law, after, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ case_id: caseId, title, number, appeared, disappeared, moved }) => ({
      caseId,
      caseTitle: title,
      caseNumber: number,
      appeared: [...appeared],
      disappeared: [...disappeared],
      moved: [...moved],
    })),
    next: rows.length > limit ? encodeCursor([page.at(-1)!.case_id]) : null,
    total: Number(rows[0]?.total ?? 0),
  };
}
