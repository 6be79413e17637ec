import fs from 'node:fs/promises';
import path from 'node:path';
import { processStartOf } from './process-start.ts';
import { openDataFolder, type DataFolderOptions } from './data-folder.ts';
import { startEmbeddedPostgres } from './embedded.ts';
import { prepareDatabase, type DatabaseUrls } from './roles.ts';

/** A data folder with its database, ready for use. */
export interface Installation {
  readonly folder: string;
  readonly urls: DatabaseUrls;
  /** False for a visitor: the server runs, and the database is its own. */
  readonly owned: boolean;
  release(): Promise<void>;
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
      };
  }
  const data = await openDataFolder(folder, options);
  const postgres = options.databaseUrl
    ? undefined
    : await startEmbeddedPostgres(path.join(folder, 'postgres')).catch((cause: unknown) =>
        data.release().then(() => Promise.reject(cause)),
      );
  const release = async () => {
    await fs.rm(addressFile, { force: true });
    await postgres?.stop();
    await data.release();
  };
  try {
    const superuserUrl = options.databaseUrl ?? postgres!.superuserUrl;
    await fs.writeFile(addressFile, superuserUrl, { mode: 0o600 });
    return { folder, urls: await prepareDatabase(superuserUrl, DATABASE, secrets), owned: true, release };
  } catch (cause) {
    await release();
    throw cause;
  }
}

async function runningAddress(folder: string, addressFile: string): Promise<string | undefined> {
  const lock = await fs.readFile(path.join(folder, 'app.lock'), 'utf8').catch(() => '');
  const holder = /^\{"pid":(\d+),"started":"([^"]*)"\}$/.exec(lock);
  if (!holder || (await processStartOf(Number(holder[1]))) !== holder[2]) return undefined;
  return fs.readFile(addressFile, 'utf8').catch(() => undefined);
}
