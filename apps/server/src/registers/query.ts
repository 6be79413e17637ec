import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type ColumnType,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { ClientBase } from 'pg';

type Time = ColumnType<Date, string, string>;

/** The registers as queries see them; held against db/schema.sql by a test. */
export interface Registers {
  case_row: {
    agency_id: string;
    case_id: string;
    version: number;
    number: string | null;
    title: string;
    party: string | null;
    place: string | null;
    occurred_on: string | null;
    event_type: string | null;
    case_type: string | null;
    procedure: string | null;
    status: string;
    stage: string;
    undertakers: string[];
    participants: string[];
    opened_at: Time;
    changed_at: Time;
    next_due: Time | null;
    next_wake: Time | null;
    owed: number;
    breaches: number;
    grams: string[];
    haystack: string;
    closed_at: Time | null;
    archive_due: Time | null;
    archive_lacks: number;
    archived_at: Time | null;
    archive_number: string | null;
    retention: string | null;
  };
  debt: {
    agency_id: string;
    case_id: string;
    key: string;
    kind: string;
    topic: string;
    article: string;
    gist: string;
    who: string;
    due: Time | null;
    object_type: string;
    object_id: string;
    subject: string | null;
  };
  recording_row: {
    agency_id: string;
    recording_id: string;
    case_id: string;
    medium: string | null;
    recorded_from: Time | null;
    recorded_to: Time | null;
    recordist: string | null;
    activity_id: string | null;
    name: string | null;
    size: string | null;
    sha256: string | null;
    sm3: string | null;
    durability: string;
    received_at: Time | null;
    stored_at: Time | null;
    stored_index: string | null;
    verdict: string | null;
    indexed: boolean;
    secrecy_answered: boolean;
    due: Time | null;
    changed_at: Time;
    kept: string | null;
    kept_until: string | null;
    kept_by: string | null;
    disposal_id: string | null;
  };
  approval_row: {
    agency_id: string;
    approval_id: string;
    case_id: string;
    matter: string;
    reason: string;
    requested_by: string;
    requested_at: Time;
    chain: string[];
    waiting_for: string[];
    people: number;
    opinions: { role: string; by: string; at: string; agreed: boolean; opinion: string | null }[];
    objects: { type: string; id: string }[];
    status: string;
  };
  access_row: {
    agency_id: string;
    access_id: string;
    case_id: string;
    action: string;
    purpose: string;
    reason: string;
    requested_by: string;
    requested_at: Time;
    recordings: string[];
    status: string;
    until: Time | null;
    viewed: number;
  };
  disposal_row: {
    agency_id: string;
    disposal_id: string;
    case_id: string;
    recordings: string[];
    reason: string;
    requested_by: string;
    requested_at: Time;
    approval_id: string | null;
    status: string;
    executed_by: string | null;
    executed_at: Time | null;
    certificate: string | null;
  };
  erasure: { agency_id: string; recording_id: string; sha256: string; erased_at: Time };
}

/** Typed queries on a connection that somebody else has opened, in the transaction it is in. */
export function queryBuilder(client: ClientBase): Kysely<Registers> {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows } = await client.query({ text: sql, values: [...parameters] });
      return { rows: rows as R[] };
    },
    streamQuery: () => {
      throw new Error('queries are read whole, a page at a time');
    },
  };
  const done = () => Promise.resolve();
  const driver: Driver = {
    init: done,
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: done,
    commitTransaction: done,
    rollbackTransaction: done,
    releaseConnection: done,
    destroy: done,
  };
  return new Kysely<Registers>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
    },
  });
}
