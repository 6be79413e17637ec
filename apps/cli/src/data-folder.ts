import path from 'node:path';
import pg from 'pg';
import { DatabaseFault, defaultDataFolder, openInstallation } from '@zhiji/database';

/** Work on the product's database, with the server running or stopped; a fault of the data folder is told and ends with exit code 1. */
export async function onDatabase(
  folder: string | undefined,
  work: (pool: pg.Pool) => Promise<number>,
): Promise<number> {
  const data = path.resolve(
    folder ?? process.env['ZHIJI_DATA'] ?? defaultDataFolder(path.resolve(import.meta.dirname, '../../..')),
  );
  try {
    await using installation = await visited(data);
    const pool = new pg.Pool({ connectionString: installation.url, max: 2 });
    try {
      return await work(pool);
    } finally {
      await pool.end();
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseFault)) throw cause;
    console.error(cause.message);
    return 1;
  }
}

async function visited(folder: string) {
  const installation = await openInstallation(folder, { databaseUrl: process.env['ZHIJI_DATABASE_URL'], visit: true });
  return { url: installation.urls.app, [Symbol.asyncDispose]: () => installation.release() };
}
