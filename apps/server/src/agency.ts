import path from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { withAgency } from '@zhiji/database';
import { nonces, openSequencer, type Sequencer } from '@zhiji/journal';
import { openVault, tusHandler, type TusHandler, type UploadHooks, type Vault } from '@zhiji/vault';
import { CaseStore } from './cases/case-store.ts';
import { projection, readCaseEvents, type Drawn } from './cases/project.ts';
import { lawOf, type AgencyLaw } from './law/agency-law.ts';
import { readAgencyFacts } from './matters/agency-facts.ts';
import { AgencyMatters } from './matters/agency-matters.ts';
import { signingKey, type Signer } from './signing-key.ts';

/** 机关 – one tenant with everything that is its own: journal, vault, law, cases in memory. */
export interface Agency extends AgencyRow {
  /** The law in force; see `reviseLaw`. */
  readonly law: AgencyLaw;
  readonly matters: AgencyMatters;
  readonly vault: Vault;
  readonly signer: Signer;
  readonly sequencer: Sequencer;
  readonly cases: CaseStore;
  readonly uploads: TusHandler;
  /** Reads adoptions and readings anew; true where the law in force has changed. */
  reviseLaw(): Promise<boolean>;
  /** A batch was committed up to this version of the case: the case in memory moves on. */
  settle(caseId: string, version: number | undefined): void;
}

export interface AgencyRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly regulation: string;
  readonly logOrigin: string;
}

export interface AgencyResources {
  readonly pool: Pool;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly log: Logger;
  readonly now: () => number;
  readonly digester: Vault['digester'];
  readonly hooks: (agency: () => Agency) => UploadHooks;
}

/** Opens an agency for this process: its vault, its one sequencer, its uploads. Throws the faults of vault and journal. */
export async function openAgency(
  row: AgencyRow,
  { pool, databaseUrl, dataFolder, now, digester, hooks }: AgencyResources,
): Promise<Agency> {
  const program = () => law.program;
  const drawn: Drawn = new Map();
  const matters = new AgencyMatters(
    row.code,
    (after) => withAgency(pool, row.id, (client) => readAgencyFacts(client, row.id, after)),
    program,
  );
  let law = lawOf(row.regulation, await matters.facts());
  const cases = new CaseStore(
    (caseId, after) => withAgency(pool, row.id, (client) => readCaseEvents(client, row.id, caseId, after)),
    program,
    matters,
  );
  const signer = await signingKey(dataFolder, row.code, row.logOrigin);
  const vault = await openVault(path.join(dataFolder, 'vault', row.code), { now, digester });
  const sequencer = await openSequencer({
    databaseUrl,
    agency: row,
    origin: row.logOrigin,
    signer,
    now,
    nonce: nonces(),
    project: projection(row.id, program, matters, () => cases, drawn, now),
  });
  const agency: Agency = {
    ...row,
    get law() {
      return law;
    },
    matters,
    async reviseLaw() {
      const revised = lawOf(row.regulation, await matters.facts());
      const changed = revised.name !== law.name;
      // The same program stays the same object: cases are known to be judged by it.
      law = changed ? revised : { ...revised, program: law.program };
      return changed;
    },
    vault,
    signer,
    sequencer,
    cases,
    uploads: tusHandler(vault, { path: '/api/v1/uploads', hooks: hooks(() => agency) }),
    settle(caseId, version) {
      const live = drawn.get(caseId);
      if (live?.file.version !== version) return;
      drawn.delete(caseId);
      cases.put(live!);
    },
  };
  return agency;
}

export async function agencyRows(pool: Pool): Promise<readonly AgencyRow[]> {
  const { rows } = await pool.query<AgencyRow>(
    'select id, code, name, regulation, log_origin as "logOrigin" from agency order by code',
  );
  return rows;
}
