import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyBaseLogger, type FastifyError, type FastifyInstance } from 'fastify';
import type { ProblemCode } from '@zhiji/contract';
import { isUnreachable } from '@zhiji/database';
import { JournalFault, type JournalFaultCode } from '@zhiji/journal';
import type { Product } from '../product.ts';
import { disposalRoutes } from './disposal-routes.ts';
import { dossierRoutes } from './dossier-routes.ts';
import { healthRoutes } from './health-routes.ts';
import { accessRoutes } from './access-routes.ts';
import { agencyRoutes } from './agency-routes.ts';
import { approvalRoutes } from './approval-routes.ts';
import { caseRoutes } from './case-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { logRoutes } from './log-routes.ts';
import { ProblemAnswer, problemBody } from './problem.ts';
import { recordingRoutes } from './recording-routes.ts';
import { regulationRoutes } from './regulation-routes.ts';
import { screenRoutes } from './screen-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { ruleText } from './validation-words.ts';
import { workbenchRoutes } from './workbench-routes.ts';

/** The HTTP face of the product: one Fastify instance with every route. */
export async function application(product: Product): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: product.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: false,
    bodyLimit: 4 * 1024 * 1024,
    requestTimeout: 0,
    return503OnClosing: true,
    ajv: { customOptions: { removeAdditional: false, allErrors: true, strict: false } },
  });
  // Answers are plain JSON of what handlers return; tests hold them against the contract.
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: false,
  });
  await app.register(rateLimit, {
    global: true,
    max: 3000,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      new ProblemAnswer('tooManyRequests', { retryAfter: Math.ceil(context.ttl / 1000) }),
  });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '执迹', version: '1', description: '行政执法全过程记录' } },
  });
  // Screens reckon by the clock that stamps the entries, not by that of the machine they are shown on.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('date', new Date(product.now()).toUTCString());
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { code, extension } = answerTo(error);
    if (code === 'fault')
      product.log.error({ err: error, route: request.routeOptions.url, id: request.id }, 'request failed');
    const body = problemBody(code, extension, request.url);
    if (body.retryAfter !== undefined) reply.header('retry-after', body.retryAfter);
    return reply.code(body.status).type('application/problem+json; charset=utf-8').send(body);
  });
  await app.register(async (routes) => {
    for (const add of [
      sessionRoutes,
      workbenchRoutes,
      caseRoutes,
      documentRoutes,
      recordingRoutes,
      approvalRoutes,
      accessRoutes,
      dossierRoutes,
      disposalRoutes,
      regulationRoutes,
      agencyRoutes,
    ])
      add(routes, product);
  });
  await ingestRoutes(app, product);
  logRoutes(app, product);
  healthRoutes(app, product);
  await screenRoutes(app, product);
  app.get('/api/openapi.json', { schema: { hide: true } as never }, () => app.swagger());
  return app;
}

/** Faults of the journal that the same request, repeated, overcomes. */
const PASSING: ReadonlySet<JournalFaultCode> = new Set(['outcomeUnknown', 'closed']);
/** A database that recovers is back in a moment. */
const RECOVERY_SECONDS = 2;

/** All problems are looked for; of a body that is nothing but problems, as many are told as anybody reads. */
const PROBLEMS_TOLD = 50;

function answerTo(error: FastifyError | ProblemAnswer): { code: ProblemCode; extension: ProblemAnswer['extension'] } {
  if (error instanceof ProblemAnswer) return error;
  if (error.validation) {
    return {
      code: 'dataInvalid',
      extension: {
        problems: error.validation.slice(0, PROBLEMS_TOLD).map((v) => ({
          field: [
            error.validationContext,
            v.instancePath.slice(1),
            (v.params as { missingProperty?: string; additionalProperty?: string }).missingProperty ??
              (v.params as { additionalProperty?: string }).additionalProperty,
          ]
            .filter(Boolean)
            .join('/'),
          rule: ruleText(v),
        })),
      },
    };
  }
  if (error.statusCode === 400 || error.statusCode === 413 || error.statusCode === 415)
    return { code: 'dataInvalid', extension: { detail: error.message } };
  const passes = isUnreachable(error) || (error instanceof JournalFault && PASSING.has(error.code as JournalFaultCode));
  if (passes) return { code: 'unavailable', extension: { retryAfter: RECOVERY_SECONDS } };
  return { code: error.statusCode === 503 ? 'unavailable' : 'fault', extension: {} };
}
