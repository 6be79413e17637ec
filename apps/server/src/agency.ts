import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { calendar, STATE_COUNCIL_NOTICES } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { openSequencer, type Sequencer } from '@zhiji/journal';
import { compile, type Program } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { openVault, tusHandler, type TusHandler, type UploadHooks, type Vault } from '@zhiji/vault';
import { randomBytes } from 'node:crypto';
import { CaseStore } from './cases/case-store.ts';
import { projection, readCaseEvents, type Drawn } from './cases/project.ts';
import { signingKey, type Signer } from './signing-key.ts';

/** 机关 – one tenant with everything that is its own: journal, vault, law, cases in memory. */
export interface Agency extends AgencyRow {
  readonly law: AgencyLaw;
  readonly vault: Vault;
  readonly signer: Signer;
  readonly sequencer: Sequencer;
  readonly cases: CaseStore;
  readonly uploads: TusHandler;
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

export interface AgencyLaw {
  readonly regulation: { readonly code: string; readonly title: string };
  readonly program: Program;
  /** Names the law as applied: `sha256:` of the program's text. */
  readonly name: string;
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

/** The law an agency has adopted, compiled. */
export function lawOf(code: string): AgencyLaw {
  const pack = PACKS[code];
  if (!pack) throw new RangeError(`没有代码为 ${code} 的规定`);
  const program = compile({ packs: [{ pack }], attributes: ATTRIBUTES, calendar: calendar(STATE_COUNCIL_NOTICES) });
  return {
    regulation: { code, title: pack.title },
    program,
    name: `sha256:${createHash('sha256').update(program.text).digest('hex')}`,
  };
}

/** Opens an agency for this process: its vault, its one sequencer, its uploads. Throws the faults of vault and journal. */
export async function openAgency(
  row: AgencyRow,
  { pool, databaseUrl, dataFolder, now, digester, hooks }: AgencyResources,
): Promise<Agency> {
  const law = lawOf(row.regulation);
  const drawn: Drawn = new Map();
  const cases = new CaseStore(
    (caseId, after) => withAgency(pool, row.id, (client) => readCaseEvents(client, row.id, caseId, after)),
    law.program,
  );
  const signer = await signingKey(dataFolder, row.code, row.logOrigin);
  const vault = await openVault(path.join(dataFolder, 'vault', row.code), { now, digester });
  const sequencer = await openSequencer({
    databaseUrl,
    agency: row,
    origin: row.logOrigin,
    signer,
    now,
    nonce: () => randomBytes(32),
    project: projection(row.id, law.program, () => cases, drawn, now),
  });
  const agency: Agency = {
    ...row,
    law,
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
