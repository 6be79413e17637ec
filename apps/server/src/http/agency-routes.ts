import type { FastifyInstance } from 'fastify';
import { formatInstant, parseInstant } from '@zhiji/calendar';
import { decideAgencyMatter, type AgencyCommandName, type Command, type EventData } from '@zhiji/cases';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { assess, PACKS } from '@zhiji/regulations';
import type { Agency } from '../agency.ts';
import { judgeConcerned } from '../law/concerned-cases.ts';
import { askForReassessment } from '../law/reassess.ts';
import { isKnown } from '../law/agency-law.ts';
import { agencyFactPage } from '../matters/agency-fact-page.ts';
import { reassessmentChanges, reassessments } from '../law/reassessment-list.ts';
import type { Product } from '../product.ts';
import { recordFacts, recordedAgencyReceipt } from '../cases/run-commands.ts';
import { actorOf, refusalProblem, words } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader } from './session.ts';

type Ordered = Command<AgencyCommandName>;

export function agencyRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.agencyMatters, async ({ session }) => {
    const { agency } = session;
    const { program, state } = await agency.matters.state();
    return {
      adoptions: agency.law.adoptions.map(({ code, effectiveOn }) => ({
        code,
        title: PACKS[code]!.title,
        effectiveOn,
      })),
      assessment: assess(program, state, product.now(), words, agency.law.name) as never,
      reassessments: await withAgency(product.pool, agency.id, (client) => reassessments(client, agency.id)),
    };
  });

  handle(app, product, ROUTES.agencyFacts, ({ query, session }) =>
    withAgency(product.pool, session.agency.id, (client) => agencyFactPage(client, session.agency.id, query)),
  );

  handle(app, product, ROUTES.reassessmentChanges, ({ params, query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      reassessmentChanges(client, session.agency.id, params.law, query),
    );
  });

  handle(
    app,
    product,
    ROUTES.agencyCommand,
    async ({ body, session }): Promise<AnswerOf<typeof ROUTES.agencyCommand>> => {
      const { agency } = session;
      const command = body as unknown as Ordered;
      const before = await recordedAgencyReceipt(product.pool, agency, command);
      if (before === 'other') throw new ProblemAnswer('sameIdOtherContent');
      if (before) return { version: before.version, entries: [...before.entries] };
      checkLawWords(command);
      const decision = decideAgencyMatter(command, {
        ...(await agency.matters.state().then(({ program, state }) => ({ program, law: state }))),
        actor: actorOf(session),
        now: product.now(),
        clock: { parse: parseInstant, print: formatInstant },
      });
      if ('refused' in decision) throw refusalProblem(decision.refused, agency);
      const receipt = await recordFacts(agency, undefined, decision.facts);
      if (!receipt) throw new ProblemAnswer('versionConflict');
      await settleMatters(product, agency);
      return { version: receipt.version, entries: [...receipt.entries] };
    },
  );
}

/** What follows from facts of the agency: other law for every case, or another verdict for those in which the facts count. */
export async function settleMatters(product: Product, agency: Agency): Promise<void> {
  if (await agency.reviseLaw()) await askForReassessment(product, agency);
  else await judgeConcerned(product, agency);
}

/** Adoption and readings name what a pack knows; nothing else would ever take effect. */
function checkLawWords({ name, data }: Ordered): void {
  const refuse = (field: string, rule: string) => new ProblemAnswer('dataInvalid', { problems: [{ field, rule }] });
  if (name === 'adoptRegulation') {
    const { code } = data as EventData<'regulation.adopted'>;
    if (!PACKS[code]) throw refuse('data/code', `没有代码为 ${code} 的规定`);
  }
  if (name === 'chooseReading') {
    const { reading, value } = data as EventData<'reading.chosen'>;
    if (!isKnown(Object.values(PACKS), reading, value))
      throw refuse('data/reading', `没有口径 ${reading} 或者取值 ${value}`);
  }
}
