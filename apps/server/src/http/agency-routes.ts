import type { FastifyInstance } from 'fastify';
import type { AgencyCommandName, Command, EventData } from '@zhiji/cases';
import { ROUTES, type AnswerOf } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { assess, PACKS } from '@zhiji/regulations';
import { isKnown } from '../law/agency-law.ts';
import { agencyFactPage } from '../matters/agency-fact-page.ts';
import { reassessmentChanges, reassessments } from '../law/reassessment-list.ts';
import type { Product } from '../product.ts';
import { catalogueOf } from '../law/catalogue.ts';
import { foreseeAgencyCommand, runAgencyCommand } from '../matters/run-agency-command.ts';
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
      adoptions: agency.law.adopted.texts.map(({ code, effectiveOn, until }) => ({
        code,
        title: PACKS[code]!.title,
        effectiveOn,
        until,
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
      checkLawWords(command);
      const result = await runAgencyCommand(product, agency, actorOf(session), command);
      if ('problem' in result) throw new ProblemAnswer(result.problem);
      if ('refused' in result) throw refusalProblem(result.refused, agency);
      return { version: result.receipt.version, entries: [...result.receipt.entries] };
    },
  );

  handle(app, product, ROUTES.foreseeLaw, async ({ body, session }): Promise<AnswerOf<typeof ROUTES.foreseeLaw>> => {
    requireCaseReader(session);
    const { agency } = session;
    const command = body as unknown as Ordered;
    checkLawWords(command);
    const result = await foreseeAgencyCommand(product, agency, actorOf(session), command);
    if ('refused' in result) throw refusalProblem(result.refused, agency);
    return result;
  });
}

/** Adoption, readings and overrides name what a pack knows; nothing else would ever take effect. */
function checkLawWords({ name, data }: Ordered): void {
  const refuse = (field: string, rule: string) => new ProblemAnswer('dataInvalid', { problems: [{ field, rule }] });
  if (name === 'adoptRegulation') {
    const { code, replaces = [] } = data as EventData<'regulation.adopted'>;
    if (!PACKS[code]) throw refuse('data/code', `没有代码为 ${code} 的规定`);
    const unknown = replaces.find((other) => !PACKS[other] || other === code);
    if (unknown !== undefined) throw refuse('data/replaces', `${unknown} 不是可以被取代的另一部规定`);
  }
  if (name === 'registerOverride') {
    const { overrides, termUnit, termNumber } = data as EventData<'override.registered'>;
    if (!Object.keys(PACKS).some((code) => catalogueOf(code).some(({ id }) => id === overrides)))
      throw refuse('data/overrides', `要求目录里没有 ${overrides}`);
    if ((termUnit === undefined || termUnit === 'ever') !== (termNumber === undefined))
      throw refuse('data/termNumber', '另定的期限写明数和单位；永久没有数');
  }
  if (name === 'chooseReading') {
    const { reading, value } = data as EventData<'reading.chosen'>;
    if (!isKnown(Object.values(PACKS), reading, value))
      throw refuse('data/reading', `没有口径 ${reading} 或者取值 ${value}`);
  }
}
