import { randomUUIDv7 } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import pino from 'pino';
import { formatInstant } from '@zhiji/calendar';
import type { CaseFact } from '@zhiji/cases';
import { markJournaled, unjournaledAccounts } from '@zhiji/accounts';
import { openInstallation, withAgency } from '@zhiji/database';
import { openTypesetter } from '@zhiji/documents';
import { closeVault, digestLanes, type Sha256 } from '@zhiji/vault';
import { agencyRows, openAgency, type Agency } from './agency.ts';
import type { Configuration } from './configuration.ts';
import { recordFacts } from './cases/run-commands.ts';
import { dossierJob, makeDossier, type MakeDossier } from './dossier/make-dossier.ts';
import { application } from './http/application.ts';
import { storeJob, storeRecording, type StoreRecording } from './ingest/store-recording.ts';
import { eraseDisposed, eraseJob, type EraseDisposed } from './recordings/erase-disposed.ts';
import { uploadHooks } from './ingest/upload-hooks.ts';
import { keepPublishing } from './log/publisher.ts';
import type { Product } from './product.ts';
import { judgeConcerned, judgeConcernedLater, type Concerned } from './law/concerned-cases.ts';
import { askForReassessment, reassess, reassessJob, type Reassess } from './law/reassess.ts';
import { keepLaw } from './law/kept-law.ts';
import { keepWaking } from './law/waking.ts';
import { isDrawn, lawDrawn, redrawRegisters } from './registers/redraw.ts';

export interface Running {
  readonly product: Product;
  readonly app: FastifyInstance;
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts everything, recovers what a killed process left, and serves. The caller stops it. Throws DatabaseFault and the faults of the rooms. */
export async function start(configuration: Configuration, now: () => number = Date.now): Promise<Running> {
  const installation = await openInstallation(configuration.dataFolder, {
    databaseUrl: configuration.databaseUrl,
    minFree: configuration.minFree,
  });
  const ending: (() => Promise<unknown>)[] = [() => installation.release()];
  let stopped: Promise<void> | undefined;
  const stop = () =>
    (stopped ??= (async () => {
      for (const end of ending.toReversed()) await end();
    })());
  try {
    const log = pino(
      {
        level: configuration.logLevel,
        redact: ['*.password', '*.token', 'req.headers.cookie', 'req.headers.authorization'],
      },
      pino.destination({ dest: 2, sync: false }),
    );
    void installation.databaseEnded.then(() => {
      if (stopped) return;
      log.fatal('database ended');
      log.flush();
      process.stderr.write('[执迹] 数据库意外停止，本进程随之停止；已确认的数据不受影响，请重新启动。\n');
      process.exit(1);
    });
    const pool = new pg.Pool({
      pipeline: true,
      connectionString: installation.urls.app,
      max: 20,
      types: { getTypeParser: typeParser },
    });
    pool.on('error', (cause) => log.warn({ err: cause }, 'idle database connection lost'));
    ending.push(() => pool.end());
    const jobs = new PgBoss({ connectionString: installation.urls.owner, application_name: 'zhiji-jobs' });
    jobs.on('error', (cause) => log.error({ err: cause }, 'job queue'));
    await jobs.start();
    ending.push(() => jobs.stop({ graceful: true, timeout: 10_000 }));
    const typesetter = await openTypesetter();
    ending.push(() => typesetter[Symbol.asyncDispose]());
    const digester = digestLanes();

    const open = new Map<string, Agency>();
    const opening = new Map<string, Promise<Agency>>();
    const product: Product = {
      configuration,
      pool,
      jobs,
      typesetter,
      log,
      now,
      open,
      agency(id) {
        let found = opening.get(id);
        if (!found) {
          found = openOne(product, id);
          opening.set(id, found);
          found.then(
            (agency) => open.set(id, agency),
            () => opening.delete(id),
          );
        }
        return found;
      },
    };
    const openOne = async (self: Product, id: string): Promise<Agency> => {
      const row = (await agencyRows(pool)).find((one) => one.id === id);
      if (!row) throw new RangeError(`no agency ${id}`);
      const agency = await openAgency(row, {
        pool,
        databaseUrl: installation.urls.app,
        dataFolder: configuration.dataFolder,
        log,
        now,
        digester,
        hooks: (own) => uploadHooks(self, own),
      });
      ending.push(async () => {
        await agency.sequencer.close();
        await closeVault(agency.vault);
      });
      void agency.sequencer.fatal.then((fault) => {
        log.fatal({ err: fault, agency: agency.code }, 'journal stopped');
        log.flush();
        process.exit(1);
      });
      await recover(self, agency);
      ending.push(
        keepPublishing(pool, agency, (cause) => log.error({ err: cause, agency: agency.code }, 'log not published')),
      );
      ending.push(
        keepWaking(self, agency, (cause) => log.error({ err: cause, agency: agency.code }, 'cases not woken')),
      );
      return agency;
    };
    for (const queue of [storeJob, dossierJob, reassessJob, eraseJob])
      await jobs.createQueue(queue, { retryLimit: 5, retryBackoff: true, expireInSeconds: 3600 });
    for (const row of await agencyRows(pool)) await product.agency(row.id);
    await jobs.work<StoreRecording>(storeJob, { batchSize: 2, pollingIntervalSeconds: 0.5 }, async (batch) => {
      await Promise.all(
        batch.map(async ({ data }) => storeRecording(product, agencyNamed(product, data.agency), data)),
      );
    });
    await jobs.work<MakeDossier>(dossierJob, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const { data } of batch) await makeDossier(product, agencyNamed(product, data.agency), data);
    });
    await jobs.work<Reassess | Concerned>(reassessJob, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const { data } of batch) {
        const agency = agencyNamed(product, data.agency);
        await ('law' in data ? reassess(product, agency, data) : judgeConcernedLater(product, agency, data));
      }
    });
    await jobs.work<EraseDisposed>(eraseJob, { pollingIntervalSeconds: 0.5 }, async (batch) => {
      for (const { data } of batch) await eraseDisposed(product, agencyNamed(product, data.agency), data);
    });
    const app = await application(product);
    ending.push(() => app.close());
    const address = await app.listen({ host: configuration.host, port: configuration.port });
    return { product, app, address, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

/** A date without a time has no time zone either: it stays the text it is. */
const typeParser: typeof pg.types.getTypeParser = ((oid: number, format?: never) =>
  oid === 1082 ? (text: string) => text : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser;

function agencyNamed(product: Product, code: string): Agency {
  const agency = [...product.open.values()].find((one) => one.code === code);
  if (!agency) throw new RangeError(`no agency ${code}`);
  return agency;
}

/** What a killed process may have left: files received but not registered, files registered but not stored or disposed of but not erased, accounts unknown to the journal, registers of other law. */
async function recover(product: Product, agency: Agency): Promise<void> {
  const drawn = await withAgency(product.pool, agency.id, (client) => lawDrawn(client, agency.id));
  if (drawn !== undefined && drawn !== agency.law.name) await askForReassessment(product, agency);
  if (!(await isDrawn(product, agency))) await redrawRegisters(product, agency);
  if (drawn === agency.law.name)
    await withAgency(product.pool, agency.id, (client) => keepLaw(client, agency.id, agency.law));
  await journalAccounts(product, agency);
  await judgeConcerned(product, agency);
  await agency.uploads.recover();
  const { rows } = await withAgency(product.pool, agency.id, (client) =>
    client.query<{ case_id: string; recording_id: string; sha256: Sha256; name: string | null }>(
      `select case_id, recording_id, sha256, name from recording_row where agency_id = $1 and durability = 'received'`,
      [agency.id],
    ),
  );
  for (const row of rows)
    await product.jobs.send(
      storeJob,
      {
        agency: agency.code,
        caseId: row.case_id,
        recordingId: row.recording_id,
        sha256: row.sha256,
        name: row.name ?? row.recording_id,
        type: null,
      },
      { singletonKey: `${agency.code}/${row.recording_id}` },
    );
  await product.jobs.send(eraseJob, { agency: agency.code, again: true } satisfies EraseDisposed);
}

/** People and their roles become facts of the journal; an account made on the command line becomes one here. */
export async function journalAccounts(product: Product, agency: Agency): Promise<void> {
  const accounts = await withAgency(product.pool, agency.id, unjournaledAccounts);
  if (accounts.length === 0) return;
  const facts = accounts.flatMap((account): CaseFact[] => {
    const fact = (type: CaseFact['type'], data: CaseFact['data']): CaseFact => ({
      id: randomUUIDv7(),
      type,
      occurredAt: formatInstant(product.now()),
      by: { id: 'system', role: 'system' },
      objects: [{ type: 'person', id: account.id, role: 'subject' }],
      data,
    });
    return [
      fact('person.registered', {
        name: account.name,
        ...(account.unit ? { unit: account.unit } : {}),
        ...(account.certificate ? { certificate: account.certificate } : {}),
      }),
      ...account.roles.map((role) =>
        fact('person.appointed', { role, ...(account.unit ? { unit: account.unit } : {}) }),
      ),
    ];
  });
  await recordFacts(agency, undefined, facts);
  await withAgency(product.pool, agency.id, (client) =>
    markJournaled(
      client,
      accounts.map(({ id }) => id),
    ),
  );
}
