import fs from 'node:fs/promises';
import { formatInstant } from '@zhiji/calendar';
import { withAgency } from '@zhiji/database';
import { eraseObject, objectExists, type Sha256 } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import { dossierFile } from '../dossier/make-dossier.ts';
import type { Product } from '../product.ts';

export const eraseJob = 'erase-disposed';

export interface EraseDisposed {
  readonly agency: string;
  /** Looks also whether what was erased before is there again: a restored copy of the vault brings it back. */
  readonly again: boolean;
}

interface Disposed {
  readonly recording_id: string;
  readonly case_id: string;
  readonly sha256: Sha256;
  readonly certificate: string;
}

const PAGE = 100;

/** 执行处置 in the vault: what the journal says is disposed of goes. Repeating it repeats nothing; a killed run is taken up at the next start. */
export async function eraseDisposed(product: Product, agency: Agency, { again }: EraseDisposed): Promise<void> {
  for (let rows = await unerased(product, agency); rows.length > 0; rows = await unerased(product, agency))
    for (const row of rows) {
      await erase(product, agency, row);
      await withAgency(product.pool, agency.id, (client) =>
        client.query(
          'insert into erasure (agency_id, recording_id, sha256, erased_at) values ($1, $2, $3, $4) on conflict do nothing',
          [agency.id, row.recording_id, row.sha256, formatInstant(product.now())],
        ),
      );
    }
  if (!again) return;
  let after = '';
  for (let rows = await erased(product, agency, after); rows.length > 0; rows = await erased(product, agency, after)) {
    for (const row of rows) if (await objectExists(agency.vault, row.sha256)) await erase(product, agency, row);
    after = rows.at(-1)!.recording_id;
  }
}

/** The bytes, unless another recording or a scan is these bytes too, and what was made of them: pictures, packages of the case. */
async function erase(product: Product, agency: Agency, row: Disposed): Promise<void> {
  const { sha256, certificate } = row;
  const own = { agency: agency.code, recording: row.recording_id, sha256, certificate };
  const isNeeded = () =>
    withAgency(product.pool, agency.id, async (client) => {
      const { rowCount } = await client.query(
        `select 1 from recording_row where agency_id = $1 and sha256 = $2 and durability <> 'disposed'
         union all select 1 from scan_row where agency_id = $1 and sha256 = $2 limit 1`,
        [agency.id, sha256],
      );
      return rowCount! > 0;
    });
  const erasedAt = formatInstant(product.now());
  const erasure = await eraseObject(agency.vault, sha256, { certificate, erasedAt, isNeeded });
  product.log.info(own, erasure === 'needed' ? 'not erased: another recording or a scan is the same bytes' : 'erased');
  if (erasure !== 'needed')
    await withAgency(product.pool, agency.id, (client) =>
      client.query('delete from recording_media where agency_id = $1 and sha256 = $2', [agency.id, sha256]),
    );
  await withdrawPackages(product, agency, row.case_id);
}

/** Packages made before hold what was disposed of; they can be made again without it. */
async function withdrawPackages(product: Product, agency: Agency, caseId: string): Promise<void> {
  const made = await withAgency(product.pool, agency.id, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update dossier_job set state = 'failed', error = '卷内音像已依法处置，此前制作的案卷包已收回；请重新制作'
       where agency_id = $1 and case_id = $2 and state = 'ready' returning id`,
      [agency.id, caseId],
    );
    return rows;
  });
  for (const { id } of made) await fs.rm(dossierFile(product, id), { force: true });
}

const unerased = (product: Product, agency: Agency) =>
  withAgency(product.pool, agency.id, async (client) => {
    const { rows } = await client.query<Disposed>(
      `select r.recording_id, r.case_id, r.sha256, d.certificate
       from recording_row r join disposal_row d on d.agency_id = r.agency_id and d.disposal_id = r.disposal_id
       where r.agency_id = $1 and r.durability = 'disposed'
         and not exists (select 1 from erasure e where e.agency_id = r.agency_id and e.recording_id = r.recording_id)
       order by r.recording_id limit ${PAGE}`,
      [agency.id],
    );
    return rows;
  });

const erased = (product: Product, agency: Agency, after: string) =>
  withAgency(product.pool, agency.id, async (client) => {
    const { rows } = await client.query<Disposed>(
      `select e.recording_id, r.case_id, e.sha256, d.certificate
       from erasure e
       join recording_row r on r.agency_id = e.agency_id and r.recording_id = e.recording_id
       join disposal_row d on d.agency_id = r.agency_id and d.disposal_id = r.disposal_id
       where e.agency_id = $1 and e.recording_id > $2 order by e.recording_id limit ${PAGE}`,
      [agency.id, after],
    );
    return rows;
  });
