import type { Static, TSchema } from 'typebox';
import type { ProblemCode } from './problem.ts';

/** One route of the HTTP contract: handlers, the typed client and OpenAPI all come from it. */
export interface Route<
  P extends TSchema = TSchema,
  Q extends TSchema = TSchema,
  B extends TSchema = TSchema,
  O extends TSchema = TSchema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly open?: boolean;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Shape of the answer; absent where the answer is bytes. */
  readonly ok?: O;
  /** Media type of an answer that is bytes. */
  readonly bytes?: string;
  readonly problems: readonly ProblemCode[];
}

export const route = <P extends TSchema, Q extends TSchema, B extends TSchema, O extends TSchema>(
  definition: Route<P, Q, B, O>,
): Route<P, Q, B, O> => definition;

export type ParamsOf<R> = R extends Route<infer P, TSchema, TSchema, TSchema> ? Static<P> : never;
export type QueryOf<R> = R extends Route<TSchema, infer Q, TSchema, TSchema> ? Static<Q> : never;
export type BodyOf<R> = R extends Route<TSchema, TSchema, infer B, TSchema> ? Static<B> : never;
export type AnswerOf<R> = R extends Route<TSchema, TSchema, TSchema, infer O> ? Static<O> : never;
