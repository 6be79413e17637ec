import type { ClientBase, Pool } from 'pg';

/** Runs statements in one transaction that sees and writes the rows of one agency only. */
export async function withAgency<T>(
  pool: Pool,
  agencyId: string,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // Lost between two statements, a connection tells nobody else.
  const lose = (cause: Error) => (broken = cause);
  client.on('error', lose);
  try {
    await client.query('begin');
    await client.query(`select set_config('zhiji.agency', $1, true)`, [agencyId]);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback').catch((failed: Error) => (broken = failed));
    throw cause;
  } finally {
    client.removeListener('error', lose);
    // A connection that cannot even roll back is not given to anybody else.
    client.release(broken);
  }
}
