import { statfs } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ROUTES } from '@zhiji/contract';
import { listQuarantine, listUploads } from '@zhiji/vault';
import { formatInstant } from '@zhiji/calendar';
import { sessionsOfRequests } from '../ingest/upload-hooks.ts';
import type { Product } from '../product.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireRole, sessionFor } from './session.ts';

const UPLOADS = '/api/v1/uploads';
const LISTED = 500;

/** tus 1.0.0: the vault answers the requests itself; here they only get their session. */
export async function ingestRoutes(app: FastifyInstance, product: Product): Promise<void> {
  await app.register(async (tus) => {
    // The bytes belong to the vault: nobody else may read the body.
    tus.removeAllContentTypeParsers();
    tus.addContentTypeParser('*', (_request, _payload, done) => done(null));
    tus.route({
      method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
      url: UPLOADS,
      handler: upload,
    });
    tus.route({ method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'], url: `${UPLOADS}/*`, handler: upload });

    async function upload(request: FastifyRequest, reply: FastifyReply) {
      const options = request.method === 'OPTIONS';
      const session = options ? undefined : await sessionFor(product, request);
      // OPTIONS only tells what the protocol offers, which is the same everywhere.
      const agency = session?.agency ?? product.open.values().next().value;
      if (!agency) throw new ProblemAnswer('unavailable');
      if (session) sessionsOfRequests.set(request.raw, session);
      reply.hijack();
      await agency.uploads.handle(request.raw, reply.raw);
    }
  });

  handle(app, product, ROUTES.uploads, async ({ session }) => {
    requireRole(session, 'custodian', 'archivist', 'officer', 'undertaker', 'supervisor');
    const { vault } = session.agency;
    const { bavail, bsize } = await statfs(vault.folder);
    const [running, aside] = await Promise.all([listUploads(vault), listQuarantine(vault, { limit: LISTED })]);
    return {
      items: [
        ...running.map((upload) => ({
          id: upload.id as string,
          name: upload.metadata['filename'] ?? null,
          caseId: upload.metadata['caseId'] ?? null,
          recordingId: upload.metadata['recordingId'] ?? null,
          size: upload.length,
          offset: upload.prefix.offset,
          changedAt: formatInstant(Date.parse(upload.touchedAt)),
          state: 'uploading' as const,
          reason: null,
        })),
        ...aside.map((verdict) => ({
          id: verdict.id,
          name: verdict.upload?.metadata['filename'] ?? null,
          caseId: verdict.upload?.metadata['caseId'] ?? null,
          recordingId: verdict.upload?.metadata['recordingId'] ?? null,
          size: verdict.upload?.length ?? null,
          offset: verdict.upload?.prefix.offset ?? 0,
          changedAt: formatInstant(Date.parse(verdict.at)),
          state: 'quarantined' as const,
          reason: verdict.reason,
        })),
      ],
      free: bavail * bsize,
    };
  });
}
