import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '@zhiji/contract';
import type { Product } from '../product.ts';
import { sessionFor, type Session } from './session.ts';

export interface Asked<R> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly session: Session;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

const OPEN_BODY_LIMIT = 16 * 1024;

const sessions = new WeakMap<FastifyRequest, Session>();

/** Registers the handler of one contract route: parameters arrive checked, the session is there unless the route is open, and the answer has the contract's shape. */
// The type parameter keeps the route's own shapes; Route<…> alone would lose them.
export function handle<R extends Route>(
  app: FastifyInstance,
  product: Product,
  route: R,
  handler: (asked: Asked<R>) => Promise<R extends { bytes: string } ? FastifyReply : AnswerOf<R>>,
): void {
  app.route({
    method: route.method,
    url: `/api/v1${route.path}`,
    schema: {
      summary: route.summary,
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { querystring: route.query } : {}),
      ...(route.body ? { body: route.body } : {}),
      ...(route.ok ? { response: { 200: route.ok } } : {}),
    },
    // Before the body is read: who has not signed in is not worth reading it for.
    ...(route.open
      ? { bodyLimit: OPEN_BODY_LIMIT }
      : {
          preParsing: async (request: FastifyRequest) => {
            sessions.set(request, await sessionFor(product, request));
          },
        }),
    handler: (request, reply) =>
      handler({
        params: request.params as ParamsOf<R>,
        query: request.query as QueryOf<R>,
        body: request.body as BodyOf<R>,
        session: sessions.get(request)!,
        request,
        reply,
      }),
  });
}
