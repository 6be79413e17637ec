import type { FastifyInstance } from 'fastify';
import { dayOf, formatDay } from '@zhiji/calendar';
import type { CaseFile } from '@zhiji/cases';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { openObject } from '@zhiji/vault';
import { storedFactId } from '../ingest/store-recording.ts';
import { listRecordings, recordingRow } from '../registers/recording-list.ts';
import { mayPlay, noteDenial, noteViewing, type Viewing } from '../recordings/viewing.ts';
import type { Product } from '../product.ts';
import { loadCase } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { rangeOf } from './range.ts';
import { requireCaseReader } from './session.ts';

export function recordingRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.recordings, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) => listRecordings(client, session.agency.id, query));
  });

  handle(app, product, ROUTES.recording, async ({ params, session }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    return withAgency(product.pool, session.agency.id, async (client) => {
      const row = await recordingRow(client, session.agency.id, params.recordingId);
      if (!row || row.caseId !== params.caseId) throw new ProblemAnswer('notFound');
      const { rows } = await client.query<{ findings: Record<string, unknown> }>(
        'select findings from recording_media where agency_id = $1 and sha256 = $2',
        [session.agency.id, row.sha256],
      );
      const may = mayPlay(session.agency, live, params.recordingId, session.account, product.now());
      return {
        row,
        may: {
          play: may.basis !== undefined,
          why: [...may.why],
          article: may.article ?? null,
          access: may.access ?? null,
        },
        media: rows[0]?.findings ?? null,
        receipt:
          (row.durability === 'stored' || row.durability === 'disposed') && row.sha256 !== null
            ? storedFactId(params.recordingId, row.sha256)
            : null,
        watermark: `${session.account.name} ${session.account.login}`,
      };
    });
  });

  handle(app, product, ROUTES.media, async ({ params, session, request, reply }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const recording = live.file.recordings.find((one) => one.id === params.recordingId);
    if (!recording) throw new ProblemAnswer('notFound');
    if (recording.durability === 'disposed') throw disposedOf(live.file, recording.id);
    if (!recording.sha256 || recording.durability !== 'stored') throw new ProblemAnswer('notStored');
    const may = mayPlay(session.agency, live, params.recordingId, session.account, product.now());
    if (!may.basis) {
      await noteDenial(product, session.agency, live, params.recordingId, session.account, may);
      throw refused(may);
    }
    await noteViewing(product, session.agency, live, params.recordingId, session.account, may);
    const object = await openObject(session.agency.vault, recording.sha256 as never);
    if (!object) throw new ProblemAnswer('notFound');
    const range = rangeOf(request.headers.range, object.size);
    reply.headers({
      'accept-ranges': 'bytes',
      'content-type': mediaTypeOf(recording.name),
      'cache-control': 'private, no-store',
      etag: `"${object.sha256}"`,
      'content-disposition': 'inline',
    });
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${object.size}`).send();
    if (!range) return reply.header('content-length', object.size).send(object.stream());
    return reply
      .code(206)
      .headers({
        'content-range': `bytes ${range.start}-${range.end}/${object.size}`,
        'content-length': range.end - range.start + 1,
      })
      .send(object.stream(range));
  });

  handle(app, product, ROUTES.thumbnail, async ({ params, session, reply }) => {
    requireCaseReader(session);
    const live = await loadCase(session.agency, params.caseId);
    const recording = live.file.recordings.find((one) => one.id === params.recordingId);
    const may = mayPlay(session.agency, live, params.recordingId, session.account, product.now());
    if (!recording?.sha256) throw new ProblemAnswer('notFound');
    if (!may.basis) throw refused(may);
    const thumbnail = await withAgency(product.pool, session.agency.id, async (client) => {
      const { rows } = await client.query<{ thumbnail: Buffer | null }>(
        'select thumbnail from recording_media where agency_id = $1 and sha256 = $2',
        [session.agency.id, recording.sha256],
      );
      return rows[0]?.thumbnail;
    });
    if (!thumbnail) throw new ProblemAnswer('notFound');
    return reply
      .headers({
        'content-type': 'image/jpeg',
        'cache-control': 'private, max-age=3600',
        etag: `"${recording.sha256}"`,
      })
      .send(thumbnail);
  });
}

const refused = ({ why, article }: Viewing): ProblemAnswer =>
  new ProblemAnswer('notAllowed', { detail: why.join('；'), ...(article ? { article } : {}) });

function disposedOf({ disposals }: CaseFile, recording: string): ProblemAnswer {
  const { certificate, executedAt } = disposals.findLast(({ recordings }) => recordings.includes(recording))!;
  return new ProblemAnswer('disposed', {
    detail: `已于 ${formatDay(dayOf(executedAt!))} 依法处置，证明编号 ${certificate}；流水和摘要仍在。`,
  });
}

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  mkv: 'video/x-matroska',
  webm: 'video/webm',
  ts: 'video/mp2t',
  avi: 'video/x-msvideo',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

const mediaTypeOf = (name: string | undefined): string =>
  TYPES[/\.([^.]+)$/.exec(name?.toLowerCase() ?? '')?.[1] ?? ''] ?? 'application/octet-stream';
