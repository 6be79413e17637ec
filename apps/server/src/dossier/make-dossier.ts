import { randomUUIDv7 } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { buildDossier, dossierName, zipSink, type DossierItem } from '@zhiji/archive';
import { formatInstant } from '@zhiji/calendar';
import type { CaseFact } from '@zhiji/cases';
import { withAgency } from '@zhiji/database';
import { readCase, readInclusionProof } from '@zhiji/journal';
import { zh } from '@zhiji/terms';
import { openObject, type Sha256 } from '@zhiji/vault';
import type { Agency } from '../agency.ts';
import type { LiveCase } from '../cases/case-store.ts';
import { recordFacts } from '../cases/run-commands.ts';
import { checkpointCovering } from '../log/publisher.ts';
import type { Product } from '../product.ts';
import { scanFileName } from '../documents/scans.ts';
import {
  dateOf,
  isKept,
  packedOn,
  papersOf,
  recordingsOf,
  recordingTitleOf,
  scanTitleOf,
  titleOf,
} from './catalogue.ts';

export const dossierJob = 'make-dossier';

export interface MakeDossier {
  readonly agency: string;
  readonly job: string;
  readonly caseId: string;
  readonly by: { readonly id: string; readonly role: string };
  readonly recipient: string | null;
}

export const dossierFile = (product: Product, job: string): string =>
  path.join(product.configuration.dataFolder, 'dossiers', `${job}.zip`);

/** Packs the dossier of a case with its journal entries, documents, originals and proofs, and notes in the journal what was handed out. */
export async function makeDossier(
  product: Product,
  agency: Agency,
  { job, caseId, by, recipient }: MakeDossier,
): Promise<void> {
  const file = dossierFile(product, job);
  try {
    await note(product, agency, job, { state: 'running' });
    const live = await agency.cases.load(caseId);
    await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const written = await pack(product, agency, live, job, `${file}.part`);
    await fs.rename(`${file}.part`, file);
    const fact: CaseFact<'dossier.exported'> = {
      id: randomUUIDv7(),
      type: 'dossier.exported',
      occurredAt: formatInstant(product.now()),
      by,
      objects: [{ type: 'case', id: caseId, role: 'subject' }],
      data: { sha256: written.sha256, size: written.size, ...(recipient ? { recipient } : {}) },
    };
    await recordFacts(agency, caseId, [fact as CaseFact]);
    await note(product, agency, job, { state: 'ready', sha256: written.sha256, size: written.size });
  } catch (cause) {
    await fs.rm(`${file}.part`, { force: true });
    await note(product, agency, job, { state: 'failed', error: '案卷包没有制成，原件未动；请重试' });
    throw cause;
  }
}

async function pack(product: Product, agency: Agency, live: LiveCase, job: string, file: string) {
  const entries = await withAgency(product.pool, agency.id, (client) => readCase(client, agency.id, live.id));
  const checkpoint = await checkpointCovering(product.pool, agency, entries.at(-1)!.leafIndex);
  const proofs = await withAgency(product.pool, agency.id, async (client) => {
    const made = [];
    for (const { leafIndex } of entries)
      made.push({
        index: leafIndex,
        hashes: (await readInclusionProof(client, agency.id, leafIndex, checkpoint.size))!,
      });
    return made;
  });
  const items = await itemsOf(agency, live);
  const progress = progressOf(
    product,
    agency,
    job,
    items.reduce((sum, item) => sum + ('size' in item ? item.size : 0), 0),
  );
  const { file: caseFile } = live;
  const subject = {
    id: live.id,
    number: caseFile.number ?? live.id,
    title: caseFile.title ?? '未命名案件',
    ...(caseFile.archiveNumber ? { archiveNumber: caseFile.archiveNumber } : {}),
    ...(caseFile.retention ? { retention: caseFile.retention } : {}),
  };
  const { written } = await buildDossier(
    {
      agency: { code: agency.code, name: agency.name, origin: agency.logOrigin, keys: [agency.signer.verifierKey] },
      case: subject,
      packedOn: packedOn(product.now()),
      entries: entries.map((entry) =>
        entry.content === 'disposed'
          ? { index: entry.leafIndex, leaf: entry.leaf }
          : { index: entry.leafIndex, nonce: entry.content.nonce, payload: entry.content.payload },
      ),
      proofs,
      checkpoint: checkpoint.note,
      items: items.map((item) => ('read' in item ? { ...item, read: () => progress(item.read()) } : item)),
      signer: agency.signer,
    },
    zipSink(createWriteStream(file, { mode: 0o600, flush: true }), dossierName(subject)),
  );
  return written;
}

/** Papers first, in the order they were finished, each before its scans; then originals. */
async function itemsOf(agency: Agency, live: LiveCase): Promise<DossierItem[]> {
  const open = async (sha256: string) => {
    const object = await openObject(agency.vault, sha256 as Sha256);
    if (!object) throw new Error(`object ${sha256} is not in the vault`);
    return { size: object.size, sha256, read: () => object.stream() };
  };
  const papers = papersOf(live).map(async (document): Promise<DossierItem[]> => {
    const { id, form, originalAt, sha256, scans } = document;
    const paper = {
      kind: 'document',
      id,
      title: titleOf(document),
      form,
      ...dated(document.finalizedAt),
      ...paged(document.pages),
    } as const;
    const scanned = scans.map(async (scan, at): Promise<DossierItem> => ({
      kind: 'scan',
      id,
      title: scanTitleOf(document, at),
      form,
      fileName: scanFileName(document, at),
      ...dated(scan.at),
      ...paged(scan.pages),
      ...(await open(scan.sha256)),
    }));
    return [
      sha256 === undefined
        ? { ...paper, ...(originalAt ? { originalAt } : {}) }
        : { ...paper, fileName: `${zh(form)}.pdf`, ...(await open(sha256)) },
      ...(await Promise.all(scanned)),
    ];
  });
  const recordings = recordingsOf(live).map(async (recording): Promise<DossierItem> => {
    const original = {
      kind: 'recording',
      id: recording.id,
      title: recordingTitleOf(recording),
      ...(recording.from ? { date: recording.from.slice(0, 10) } : {}),
    } as const;
    if (!isKept(recording)) return original;
    return { ...original, fileName: recording.name ?? `${recording.id}.bin`, ...(await open(recording.sha256!)) };
  });
  return [...(await Promise.all(papers)).flat(), ...(await Promise.all(recordings))];
}

const paged = (pages: number | undefined) => (pages === undefined ? {} : { pages });

function dated(at: number | undefined): { readonly date?: string } {
  const date = dateOf(at);
  return date ? { date } : {};
}

/** Counts the bytes that went into the package, and notes them about once a second. */
function progressOf(product: Product, agency: Agency, job: string, total: number) {
  let done = 0;
  let noted = 0;
  return async function* (content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const piece of content) {
      done += piece.length;
      if (Date.now() - noted > 1000) {
        noted = Date.now();
        await note(product, agency, job, { done, total });
      }
      yield piece;
    }
    await note(product, agency, job, { done, total });
  };
}

async function note(
  product: Product,
  agency: Agency,
  job: string,
  change: Readonly<Record<string, string | number>>,
): Promise<void> {
  const columns = Object.keys(change);
  await withAgency(product.pool, agency.id, (client) =>
    client.query(
      `update dossier_job set ${columns.map((column, at) => `${column} = $${at + 3}`).join(', ')} where agency_id = $1 and id = $2`,
      [agency.id, job, ...Object.values(change)],
    ),
  );
}
