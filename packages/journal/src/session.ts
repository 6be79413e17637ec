import pg from 'pg';

/** A connection of its own under the row-level security of one agency. */
export interface AgencySession {
  readonly client: pg.Client;
  /** The connection has gone; nothing sent on it will be answered. */
  readonly lost: () => boolean;
}

/** Statements are sent without waiting for the ones before. Rejects when the database cannot be reached. */
export async function openAgencySession(databaseUrl: string, agencyId: string): Promise<AgencySession> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    pipeline: true,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    application_name: 'zhiji-sequencer',
    // A transaction whose client has vanished without a word would keep its leaf index taken.
    options: `-c zhiji.agency=${agencyId} -c idle_in_transaction_session_timeout=30s -c plan_cache_mode=force_generic_plan`,
  });
  let lost = false;
  const lose = () => (lost = true);
  client.on('error', lose);
  client.on('end', lose);
  await client.connect();
  return { client, lost: () => lost };
}
