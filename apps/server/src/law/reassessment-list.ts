import type { ClientBase } from 'pg';
import { formatInstant } from '@zhiji/calendar';
import type { AnswerOf, QueryOf, ROUTES } from '@zhiji/contract';
import { decodeCursor, encodeCursor } from '../http/paging.ts';
import { ProblemAnswer } from '../http/problem.ts';
import type { VerdictChange } from './verdict-changes.ts';

/** The changes of law and how far the cases have been judged anew, the latest first. */
export async function reassessments(
  client: ClientBase,
  agencyId: string,
): Promise<AnswerOf<typeof ROUTES.agencyMatters>['reassessments']> {
  const { rows } = await client.query<{
    law: string;
    former: string;
    total: number;
    done: number;
    changed: number;
    matters: number;
    started_at: Date;
    finished_at: Date | null;
  }>(
    `select r.law, r.former, r.total, r.done, r.started_at, r.finished_at, jsonb_array_length(r.matters) as matters,
            (select count(*)::int from reassessment_change c where (c.agency_id, c.law, c.former) = (r.agency_id, r.law, r.former)) as changed
     from reassessment r where r.agency_id = $1 order by r.started_at desc limit 20`,
    [agencyId],
  );
  return rows.map(({ law, former, total, done, changed, matters, started_at: started, finished_at: finished }) => ({
    law,
    former: former || null,
    total,
    done,
    changed,
    matters,
    startedAt: formatInstant(started.getTime()),
    finishedAt: finished ? formatInstant(finished.getTime()) : null,
  }));
}

/** The agency's own matters and the cases whose verdicts one change of law has changed. Throws the problem notFound. */
export async function reassessmentChanges(
  client: ClientBase,
  agencyId: string,
  law: string,
  { cursor, limit = 50, former }: QueryOf<typeof ROUTES.reassessmentChanges>,
): Promise<AnswerOf<typeof ROUTES.reassessmentChanges>> {
  const known = await client.query<{ former: string; matters: VerdictChange[] }>(
    'select former, matters from reassessment where agency_id = $1 and law = $2 and former = coalesce($3, former) order by started_at desc limit 1',
    [agencyId, law, former ?? null],
  );
  if (!known.rows[0]) throw new ProblemAnswer('notFound');
  const after = decodeCursor(cursor, 1)?.[0] ?? '00000000-0000-0000-0000-000000000000';
  const { rows } = await client.query<{
    case_id: string;
    title: string;
    number: string | null;
    changes: VerdictChange[];
    total: string;
  }>(
    `select c.case_id, r.title, r.number, c.changes,
            (select count(*) from reassessment_change a where a.agency_id = $1 and a.law = $2 and a.former = $3) as total
     from reassessment_change c join case_row r on r.agency_id = c.agency_id and r.case_id = c.case_id
     where c.agency_id = $1 and c.law = $2 and c.former = $3 and c.case_id > $4 order by c.case_id limit $5`,
    [agencyId, law, known.rows[0].former, after, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map(({ case_id: caseId, title, number, changes }) => ({
      caseId,
      caseTitle: title,
      caseNumber: number,
      changes,
    })),
    next: rows.length > limit ? encodeCursor([page.at(-1)!.case_id]) : null,
    total: Number(rows[0]?.total ?? 0),
    matters: known.rows[0].matters,
  };
}

/** What changes of law have made of one case, the latest first. */
export async function changesOfCase(
  client: ClientBase,
  agencyId: string,
  caseId: string,
): Promise<AnswerOf<typeof ROUTES.caseReassessments>['items']> {
  const { rows } = await client.query<{ law: string; former: string; started_at: Date; changes: VerdictChange[] }>(
    `select c.law, c.former, r.started_at, c.changes
     from reassessment_change c join reassessment r using (agency_id, law, former)
     where c.agency_id = $1 and c.case_id = $2 order by r.started_at desc`,
    [agencyId, caseId],
  );
  return rows.map(({ law, former, started_at: at, changes }) => ({
    law,
    former: former || null,
    at: formatInstant(at.getTime()),
    changes,
  }));
}
