import { createReadStream, createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import { randomUUIDv7 } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance } from 'fastify';
import { ArchiveFault, dossierName } from '@zhiji/archive';
import { ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { verify, type Verdict } from '@zhiji/verifier';
import { archiveCase } from '../dossier/archive-case.ts';
import { dossierFile, dossierJob, type MakeDossier } from '../dossier/make-dossier.ts';
import { logKeys } from '../log/log-keys.ts';
import type { Product } from '../product.ts';
import { listDossiers } from '../registers/dossier-list.ts';
import { verifierBundle } from '../verifier-bundle.ts';
import { accessRefusal } from '../recordings/access-refusal.ts';
import { actorOf, answered, loadCase } from './case-routes.ts';
import { handle } from './handle.ts';
import { ProblemAnswer } from './problem.ts';
import { requireCaseReader, requireRole } from './session.ts';

/** One dossier may hold long recordings. */
const LARGEST_PACKAGE = 64 * 1024 ** 3;

export function dossierRoutes(app: FastifyInstance, product: Product): void {
  handle(app, product, ROUTES.dossiers, ({ query, session }) => {
    requireCaseReader(session);
    return withAgency(product.pool, session.agency.id, (client) =>
      listDossiers(client, session.agency.id, query, product.now()),
    );
  });

  handle(app, product, ROUTES.archiveCase, async ({ params, body, session }) => {
    await loadCase(session.agency, params.caseId);
    return answered(await archiveCase(product, session.agency, actorOf(session), params.caseId, body), session.agency);
  });

  handle(app, product, ROUTES.makeDossier, async ({ params, body, session }) => {
    requireRole(session, 'custodian', 'archivist', 'unitHead', 'undertaker');
    const { agency, account } = session;
    const live = await loadCase(agency, params.caseId);
    if (live.file.status !== 'closed' && live.file.status !== 'archived')
      throw new ProblemAnswer('wrongOrder', { detail: '案件结案以后方可制作案卷包' });
    if (body.recipient !== undefined) {
      const by = { id: account.id, role: account.roles[0]! };
      // Leave to look at it is no leave to give it away.
      const access = live.file.accesses.find(({ id, action }) => id === body.access && action === 'provide')?.id;
      const refusal = accessRefusal(live, { action: 'provide', by, ...(access ? { access } : {}) }, product.now());
      if (refusal) {
        const { why, article } = refusal;
        throw new ProblemAnswer('notAllowed', { detail: why.join('；'), ...(article ? { article } : {}) });
      }
    }
    await withAgency(product.pool, agency.id, (client) =>
      client.query(
        `insert into dossier_job (agency_id, id, case_id, asked_by, recipient, state) values ($1, $2, $3, $4, $5, 'waiting') on conflict (id) do nothing`,
        [agency.id, body.id, live.id, account.id, body.recipient ?? null],
      ),
    );
    await product.jobs.send(
      dossierJob,
      {
        agency: agency.code,
        job: body.id,
        caseId: live.id,
        by: { id: account.id, role: account.roles[0]! },
        recipient: body.recipient ?? null,
      } satisfies MakeDossier,
      { singletonKey: body.id },
    );
    return { job: body.id };
  });

  const jobOf = (agencyId: string, caseId: string, job: string) =>
    withAgency(product.pool, agencyId, async (client) => {
      const { rows } = await client.query<{
        state: 'waiting' | 'running' | 'ready' | 'failed';
        done: string;
        total: string;
        sha256: string | null;
        size: string | null;
        error: string | null;
        asked_by: string;
      }>('select * from dossier_job where agency_id = $1 and case_id = $2 and id = $3', [agencyId, caseId, job]);
      if (!rows[0]) throw new ProblemAnswer('notFound');
      return rows[0];
    });

  handle(app, product, ROUTES.dossierJob, async ({ params, session }) => {
    const row = await jobOf(session.agency.id, params.caseId, params.job);
    return {
      state: row.state,
      done: Number(row.done),
      total: Number(row.total),
      sha256: row.sha256,
      size: row.size === null ? null : Number(row.size),
      error: row.error,
    };
  });

  handle(app, product, ROUTES.dossierFile, async ({ params, session, reply }) => {
    const row = await jobOf(session.agency.id, params.caseId, params.job);
    if (row.state !== 'ready') throw new ProblemAnswer('notFound');
    if (row.asked_by !== session.account.id) throw new ProblemAnswer('notAllowed', { detail: '只有制作人可以下载' });
    const { file } = await loadCase(session.agency, params.caseId);
    const name = encodeURIComponent(
      `${dossierName({ id: file.id, number: file.number ?? file.id, title: file.title ?? '', ...(file.archiveNumber ? { archiveNumber: file.archiveNumber } : {}) })}.zip`,
    );
    return reply
      .headers({
        'content-type': 'application/zip',
        'content-length': row.size!,
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
      })
      .send(createReadStream(dossierFile(product, params.job)));
  });

  handle(app, product, ROUTES.verifierFile, async ({ reply }) =>
    reply
      .headers({
        'content-type': 'text/javascript; charset=utf-8',
        'content-disposition': 'attachment; filename="zhiji-verify.mjs"',
      })
      .send(createReadStream(verifierBundle)),
  );

  /** Our own logs are judged by our own keys; a foreign package can only be judged by the keys it carries. */
  async function verified(file: string): Promise<Verdict> {
    const keys = await logKeys(product);
    const verdict = await verify(file, { keys: [...keys.values()] });
    const { origin } = verdict.subject;
    return origin !== undefined && keys.has(origin) ? verdict : verify(file);
  }

  app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { bodyLimit: LARGEST_PACKAGE }, (_request, _payload, done) => done(null));
    handle(uploads, product, ROUTES.verify, async ({ request }) => {
      const file = path.join(os.tmpdir(), `zhiji-verify-${randomUUIDv7()}.zip`);
      try {
        await pipeline(request.raw, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
        const verdict = await verified(file);
        return {
          passed: verdict.passed,
          findings: verdict.findings.map(({ where, text }) => ({ where: where ?? '', what: text })),
          warnings: verdict.warnings.map(({ text }) => text),
          summary: summaryOf(verdict.subject),
        };
      } catch (cause) {
        if (cause instanceof ArchiveFault) throw new ProblemAnswer('dataInvalid', { detail: cause.message });
        throw cause;
      } finally {
        await fs.rm(file, { force: true });
      }
    });
  });
}

const summaryOf = ({ case: of, agency, origin, treeSize, keys, ...counts }: Verdict['subject']) => ({
  case: of ? { number: of.number, title: of.title, archiveNumber: of.archiveNumber ?? null } : null,
  agency: agency ?? null,
  origin: origin ?? null,
  treeSize: treeSize ?? null,
  keys: [...keys],
  ...counts,
});
