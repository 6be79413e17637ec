import type { Logger } from 'pino';
import type { Pool } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Typesetter } from '@zhiji/documents';
import type { Agency } from './agency.ts';
import type { Configuration } from './configuration.ts';

/** The running product: what routes and jobs are given. */
export interface Product {
  readonly configuration: Configuration;
  readonly pool: Pool;
  readonly jobs: PgBoss;
  readonly typesetter: Typesetter;
  readonly log: Logger;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** Agencies opened so far. */
  readonly open: ReadonlyMap<string, Agency>;
  /** The agency of that id, opened on first use. */
  agency(id: string): Promise<Agency>;
}
