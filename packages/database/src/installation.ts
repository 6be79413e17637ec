import fs from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { processStartOf } from './process-start.ts';
import { openDataFolder, type DataFolderOptions } from './data-folder.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
import { DatabaseFault } from './fault.ts';
import { prepareDatabase, type DatabaseUrls } from './roles.ts';
import { isThere, readIfThere } from './whole-file.ts';

/** A data folder with its database, ready for use. */
export interface Installation {
  readonly folder: string;
  readonly urls: DatabaseUrls;
  /** False for a visitor: the server runs, and the database is its own. */
  readonly owned: boolean;
  release(): Promise<void>;
  /** Settles when the embedded database ends; never where the database is another's. */
  readonly databaseEnded: Promise<void>;
}

export interface InstallationOptions extends DataFolderOptions {
  /** An existing PostgreSQL (superuser or database owner) instead of the embedded one. */
  readonly databaseUrl?: string | undefined;
  /** Use the running server's database when there is one, instead of refusing. */
  readonly visit?: boolean;
}

const DATABASE = 'zhiji';

/** Opens the data folder, starts its database unless the running server has it, and applies what migrations are missing. Throws DatabaseFault. */
export async function openInstallation(folder: string, options: InstallationOptions = {}): Promise<Installation> {
  const secrets = path.join(folder, 'database.secret');
  const addressFile = path.join(folder, 'database.address');
  if (options.visit) {
    const running = await runningAddress(folder, addressFile);
    if (running)
      return {
        folder,
        urls: await prepareDatabase(running, DATABASE, secrets),
        owned: false,
        release: () => Promise.resolve(),
        databaseEnded: NEVER,
      };
  }
  const data = await openDataFolder(folder, options);
  const postgres = options.databaseUrl
    ? undefined
    : await startOwn(folder, secrets).catch((cause: unknown) => data.release().then(() => Promise.reject(cause)));
  const release = async () => {
    await fs.rm(addressFile, { force: true });
    await postgres?.stop();
    await data.release();
  };
  try {
    const superuserUrl = options.databaseUrl ?? postgres!.superuserUrl;
    await fs.writeFile(addressFile, superuserUrl, { mode: 0o600 });
    const urls = await prepareDatabase(superuserUrl, DATABASE, secrets);
    return { folder, urls, owned: true, release, databaseEnded: postgres?.ended ?? NEVER };
  } catch (cause) {
    await release();
    throw damageIn(folder, cause) ?? cause;
  }
}

const NEVER = new Promise<never>(() => undefined);

/** The embedded database; a new one only in a folder that never had one. */
async function startOwn(folder: string, secrets: string): Promise<EmbeddedPostgres> {
  const database = path.join(folder, 'postgres');
  const hadOne = (await readIfThere(secrets)) !== undefined;
  if (hadOne && !(await isThere(path.join(database, 'pgdata'))))
    throw new DatabaseFault(
      'dataFolderDamaged',
      `数据文件夹 ${folder} 曾有数据库，现在缺 ${path.join(database, 'pgdata')}。未作任何改动；请从备份恢复，或改用原来的 ZHIJI_DATABASE_URL。`,
    );
  return startEmbeddedPostgres(database);
}

/** PostgreSQL's own finding that its files are damaged (SQLSTATE class XX) or cannot be read (58). */
function damageIn(folder: string, cause: unknown): DatabaseFault | undefined {
  if (!(cause instanceof pg.DatabaseError) || !/^(XX|58)/.test(cause.code ?? '')) return undefined;
  return new DatabaseFault(
    'dataFolderDamaged',
    `数据文件夹 ${folder} 的数据库已损坏：${cause.message}。请先复制一份该文件夹，再从备份恢复。`,
    { cause },
  );
}

async function runningAddress(folder: string, addressFile: string): Promise<string | undefined> {
  const lock = await fs.readFile(path.join(folder, 'app.lock'), 'utf8').catch(() => '');
  const holder = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(lock);
  if (!holder || (await processStartOf(Number(holder[1]))) !== holder[2]) return undefined;
  return fs.readFile(addressFile, 'utf8').catch(() => undefined);
}
