import type { FastifyInstance } from 'fastify';
import { parseInstant } from '@zhiji/calendar';
import type { Actor, Command, Refusal } from '@zhiji/cases';
import { ROUTES, type ProblemCode } from '@zhiji/contract';
import { accountsOf } from '@zhiji/accounts';
import { withAgency } from '@zhiji/database';
import type { TemplateVersion } from '@zhiji/documents';
import { isInForce, templateCatalogue } from '../documents/template-catalogue.ts';
import { explain, otherwise, tell, tellLack, tellOtherwise, type Obstacle } from '@zhiji/law';
import { assess, wording } from '@zhiji/regulations';
import type { TermIn } from '@zhiji/terms';
import type { LiveCase } from '../cases/case-store.ts';
import { runCommands, type CommandResult, type Receipt } from '../cases/run-commands.ts';
import { fieldLabels } from '../documents/field-labels.ts';
import type { Agency } from '../agency.ts';
import type { Product } from '../product.ts';
import { eraseJob, type EraseDisposed } from '../recordings/erase-disposed.ts';
import { listCases } from '../registers/case-list.ts';
import { ENTRY_COLUMNS, entryOf, type EntryRow } from '../registers/journal-page.ts';
import { handle } from './handle.ts';
import { decodeCursor, encodeCursor } from './paging.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader, type Session } from './session.ts';

export const words = wording(fieldLabels());

export function caseRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.cases, async ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      listCases(client, session.agency.id, query, session.account.id),
    );
  });

  handle(app, product, ROUTES.openCase, async ({ body, session }) => {
    if (body.commands[0]!.name !== 'registerLead')
      throw new ProblemAnswer('dataInvalid', {
        detail: '立案件从登记案源开始',
        problems: [{ field: 'commands/0/name', rule: '应为 registerLead' }],
      });
    return answered(await run(product, session, body.caseId, body.commands as unknown as Command[]), session.agency);
  });

  handle(app, product, ROUTES.command, async ({ params, body, session }) => {
    requireCaseReader(session);
    await loadCase(session.agency, params.caseId);
    return answered(
      await run(product, session, params.caseId, body.commands as unknown as Command[], body.expectedVersion),
      session.agency,
    );
  });

  handle(app, product, ROUTES.case, async ({ params, query, session }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const at = query.at === undefined ? product.now() : parseInstant(query.at);
    if (at === undefined)
      throw new ProblemAnswer('dataInvalid', { problems: [{ field: 'query/at', rule: '应为 ISO 8601 带时差的时刻' }] });
    const { law } = session.agency;
    const accounts = await withAgency(product.pool, session.agency.id, accountsOf);
    return {
      file: live.file,
      assessment: assess(law.program, live.law, at, words, law.name) as never,
      people: Object.fromEntries(accounts.map((account) => [account.id, account.name])),
      regulation: law.regulation,
    };
  });

  handle(app, product, ROUTES.explain, async ({ params, query, session }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const { program } = session.agency.law;
    const at = query.at === undefined ? product.now() : (parseInstant(query.at) ?? product.now());
    const target = {
      norm: query.norm,
      object: query.object,
      ...(query.trigger === undefined ? {} : { trigger: query.trigger }),
    };
    const proof = explain(program, live.law, target, at);
    const norm = program.norms[query.norm];
    if (!proof || !norm) throw new ProblemAnswer('notFound');
    return {
      sentences: [...tell(proof, live.law, words)],
      otherwise: [...tellOtherwise(otherwise(program, live.law, target, at), words)],
      requirements: [...norm.requirements],
      article: norm.article,
    };
  });

  handle(app, product, ROUTES.journal, async ({ params, query, session }) => {
    requireCaseReader(session);
    const limit = query.limit ?? 50;
    const after = decodeCursor(query.cursor, 1)?.[0] ?? 0;
    return withAgency(product.pool, session.agency.id, async (client) => {
      const { rows } = await client.query<EntryRow & { case_version: number; total: string }>(
        `select ${ENTRY_COLUMNS}, e.case_version, count(*) over () as total
         from journal_entry e where e.agency_id = $1 and e.case_id = $2 and e.case_version > $3 order by e.case_version limit $4`,
        [session.agency.id, params.caseId, after, limit + 1],
      );
      if (rows.length === 0 && after === 0) throw new ProblemAnswer('notFound');
      const page = rows.slice(0, limit);
      return {
        items: page.flatMap(entryOf),
        next: rows.length > limit ? encodeCursor([page.at(-1)!.case_version]) : null,
        total: Number(rows[0]?.total ?? 0),
      };
    });
  });
}

/** The case, if this agency has it. */
export async function loadCase(agency: Agency, caseId: string): Promise<LiveCase> {
  const live = /^[0-9a-f-]{36}$/.test(caseId) ? await agency.cases.load(caseId) : undefined;
  if (!live || live.file.version === 0) throw new ProblemAnswer('notFound');
  return live;
}

export async function run(
  product: Product,
  { account, agency }: Session,
  caseId: string,
  commands: readonly Command[],
  expectedVersion?: number,
): Promise<CommandResult> {
  const finishes = commands.some(({ name }) => name === 'finalizeDocument');
  const catalogue = finishes ? await templateCatalogue(agency) : [];
  const made = commands.findIndex((command) => isMadeHere(command, catalogue, product.now()));
  if (made >= 0)
    throw new ProblemAnswer('dataInvalid', {
      detail: '文书定稿、立卷归档由系统制作内容，扫描件随文件上传登记，请用各自的接口',
      problems: [{ field: `commands/${made}/name`, rule: '应为其他命令' }],
    });
  const result = await runCommands(
    product.pool,
    agency,
    actorOf({ account }),
    caseId,
    commands,
    product.now(),
    expectedVersion,
  );
  if ('receipt' in result && result.receipt.entries.some(({ type }) => type === 'disposal.executed'))
    await product.jobs.send(eraseJob, { agency: agency.code, again: false } satisfies EraseDisposed);
  return result;
}

/** Papers with a template and catalogues are made by the server, scans are what it received: no client says what is in them. */
const isMadeHere = ({ name, data }: Command, catalogue: readonly TemplateVersion[], now: number): boolean =>
  name === 'archiveCase' ||
  name === 'attachScan' ||
  (name === 'finalizeDocument' &&
    (data['sha256'] !== undefined || isInForce(catalogue, data['form'] as TermIn<'FORMS'>, now)));

export const actorOf = ({ account }: Pick<Session, 'account'>): Actor => ({
  id: account.id,
  roles: account.roles,
  ...(account.unit ? { unit: account.unit } : {}),
});

/** The receipt, or the refusal as a problem with its articles and what is missing. */
export function answered(
  result: CommandResult,
  agency: Agency,
): { version: number; entries: Receipt['entries'][number][] } {
  if ('receipt' in result) return { version: result.receipt.version, entries: [...result.receipt.entries] };
  if ('problem' in result) throw new ProblemAnswer(result.problem);
  throw refusalProblem(result.refused, agency);
}

export function refusalProblem(refusal: Refusal & { readonly article?: string }, agency: Agency): ProblemAnswer {
  const code: ProblemCode = refusal.code;
  const obstacles = refusal.obstacles?.map((obstacle) => tellObstacle(obstacle, agency));
  return new ProblemAnswer(code, {
    detail: refusal.detail,
    ...(refusal.problems ? { problems: [...refusal.problems] } : {}),
    ...(obstacles?.[0] ? { obstacles, article: obstacles[0].article } : {}),
    ...(refusal.article ? { article: refusal.article } : {}),
    ...(refusal.questions ? { questions: [...refusal.questions] } : {}),
  });
}

const tellObstacle = (obstacle: Obstacle, agency: Agency) => ({
  act: obstacle.act,
  article: agency.law.program.norms[obstacle.norm]!.article,
  refusal: obstacle.refusal,
  missing: obstacle.lacks.map((lack) => tellLack(lack, words)),
});
