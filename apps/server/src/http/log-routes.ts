import type { FastifyInstance } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { readEntry, readInclusionProof, readLogResource } from '@zhiji/journal';
import { hashToBase64 } from '@zhiji/tlog';
import { agencyRows } from '../agency.ts';
import { checkpointCovering } from '../log/publisher.ts';
import type { Product } from '../product.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader } from './session.ts';

/** The transparency log of each agency, open to everybody, exactly as C2SP tlog-tiles; and the proof of one entry for those who may read it. */
export function logRoutes(app: FastifyInstance, product: Product): void {
  app.get<{ Params: { code: string; '*': string } }>('/log/:code/*', async (request, reply) => {
    const agency = (await agencyRows(product.pool)).find((row) => row.code === request.params.code);
    const path = `/${request.params['*']}`;
    const found =
      agency && (await withAgency(product.pool, agency.id, (client) => readLogResource(client, agency.id, path)));
    if (!found) throw new ProblemAnswer('notFound');
    return reply
      .headers({
        'content-type': found.contentType,
        'access-control-allow-origin': '*',
        'cache-control': path === '/checkpoint' ? 'no-cache' : 'public, max-age=31536000, immutable',
      })
      .send(Buffer.from(found.bytes));
  });

  handle(app, product, ROUTES.entryProof, async ({ params, session, reply }) => {
    requireCaseReader(session);
    const { agency } = session;
    const entry = /^[0-9a-f-]{36}$/.test(params.entryId)
      ? await withAgency(product.pool, agency.id, (client) => readEntry(client, agency.id, params.entryId))
      : undefined;
    if (!entry || entry.caseId !== params.caseId) throw new ProblemAnswer('notFound');
    const checkpoint = await checkpointCovering(product.pool, agency, entry.leafIndex);
    const hashes = await withAgency(product.pool, agency.id, (client) =>
      readInclusionProof(client, agency.id, entry.leafIndex, checkpoint.size),
    );
    if (!hashes) throw new ProblemAnswer('notFound');
    // C2SP tlog-proof
    const text = [
      'c2sp.org/tlog-proof@v1',
      `index ${entry.leafIndex}`,
      ...hashes.map(hashToBase64),
      '',
      checkpoint.note,
    ].join('\n');
    return reply
      .headers({
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${entry.leafIndex}.tlog-proof"`,
      })
      .send(text);
  });
}
