import { openCheckpoint, signNote, type NoteSigner } from '@zhiji/tlog';
import { agencyText, type Agency } from './agency.ts';
import { BAG_DECLARATION_TEXT } from './bag/bag-declaration.ts';
import { bagInfoText, type BagInfoField } from './bag/bag-info.ts';
import { manifestText } from './bag/bag-manifest.ts';
import { catalogueText, type CatalogueItem, type DossierCase, type FiledItem, type UnfiledItem } from './catalogue.ts';
import { dossierNoteText } from './dossier-note.ts';
import { startPacking, type BuiltFile, type Packer } from './dossier-packer.ts';
import {
  AGENCY,
  ALGORITHMS,
  CATALOGUE,
  CHECKPOINT,
  ENTRIES,
  folderOf,
  manifestFile,
  NOTE,
  PROOFS,
  README,
  tagManifestFile,
} from './dossier-paths.ts';
import { entryLine, type DossierEntry } from './entry-line.ts';
import { ArchiveFault } from './fault.ts';
import { fileNameOf } from './package/package-path.ts';
import { proofsText, type InclusionProof } from './proof-text.ts';
import { readmeText } from './readme-text.ts';
import type { DossierSink } from './sink/dossier-sink.ts';

/** What a dossier is made of. Equal input gives equal bytes. */
export interface DossierInput {
  readonly agency: Agency;
  readonly case: DossierCase;
  /** Day of packing, `2026-02-13`. */
  readonly packedOn: string;
  /** All entries of the case as the journal has them, and no others; ascending. */
  readonly entries: readonly DossierEntry[];
  /** One for each entry, in the same order, against `checkpoint`. */
  readonly proofs: readonly InclusionProof[];
  /** Signed note. */
  readonly checkpoint: string;
  /** In the order of the catalogue. */
  readonly items: readonly DossierItem[];
  /** The key of the log; signs `dossier.note`. */
  readonly signer: NoteSigner;
}

/** A line of the catalogue, with the bytes to be packed where it has any. */
export type DossierItem = DossierFile | Omit<UnfiledItem, 'number'>;

/** A document, scan or original to be packed: its line in the catalogue, and where its bytes come from. */
export interface DossierFile extends Omit<FiledItem, 'number' | 'path' | 'sm3'> {
  /** Name to go by, with extension: `立案审批表.pdf`. */
  readonly fileName: string;
  /** Called once; the content may be as large as it likes. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

export interface BuiltDossier<Written> {
  readonly written: Written;
  readonly files: readonly BuiltFile[];
}

/**
 * Writes the dossier of docs/formats/dossier.md into `sink` and finishes it. No document or original is ever whole in memory. Throws ArchiveFault
 * `malformed`, `itemDiffers` or `writeFailed`, and what a `read` throws, after the sink was aborted.
 */
export async function buildDossier<Written>(
  input: DossierInput,
  sink: DossierSink<Written>,
): Promise<BuiltDossier<Written>> {
  try {
    requireSound(input);
    const packer = startPacking(sink);
    await addFiles(input, packer);
    return { written: await sink.finish(), files: packer.files };
  } catch (cause) {
    await sink.abort();
    throw cause;
  }
}

/** A folder name for the dossier of a case. */
export function dossierName({ number, archiveNumber }: DossierCase): string {
  return fileNameOf(archiveNumber ?? number);
}

/** What no verifier would pass is not made. Whether the proofs hold is the verifier's to say. */
function requireSound({ agency, entries, proofs, checkpoint, signer, case: { number } }: DossierInput): void {
  const ascending = entries.every(({ index }, i) => i === 0 || index > entries[i - 1]!.index);
  if (entries.length === 0 || !ascending)
    throw new ArchiveFault('malformed', `案件 ${number} 的流水条目为空，或者没有按序排列。`);
  if (proofs.length !== entries.length || proofs.some(({ index }, i) => index !== entries[i]!.index))
    throw new ArchiveFault('malformed', `案件 ${number} 的流水条目与证明不是一一对应。`);
  if (signer.name !== agency.origin || 'refusal' in openCheckpoint(checkpoint, agency.origin, [signer]))
    throw new ArchiveFault('malformed', `密钥或者检查点不是日志 ${agency.origin} 的。`);
}

async function addFiles(input: DossierInput, { add, addText, files }: Packer): Promise<void> {
  const { agency, case: subject, entries, proofs, checkpoint, signer } = input;
  await addText('bagit.txt', BAG_DECLARATION_TEXT);
  await addText(README, readmeText(agency, subject));
  await addText(AGENCY, agencyText(agency));
  await addText(CHECKPOINT, checkpoint);
  await addText(ENTRIES, entries.map((entry) => `${entryLine(entry)}\n`).join(''));
  await addText(PROOFS, proofsText(proofs));
  const items: CatalogueItem[] = [];
  for (const [i, listed] of input.items.entries()) {
    const number = i + 1;
    if (!('read' in listed)) {
      items.push({ ...listed, number });
      continue;
    }
    const { fileName, read, ...item } = listed;
    const path = `${folderOf(item.kind)}${String(number).padStart(4, '0')}-${fileNameOf(fileName)}`;
    const { sha256, sm3 } = await add(path, read(), item.size);
    if (sha256 !== item.sha256) throw new ArchiveFault('itemDiffers', `内容与登记的摘要不符：${item.title}`);
    items.push({ ...item, number, path, sm3 });
  }
  await addText(CATALOGUE, catalogueText({ case: subject, items }));

  const payload = files.filter(({ path }) => path.startsWith('data/'));
  await addText('bag-info.txt', bagInfoText(infoFields(input, payload)));
  for (const name of ALGORITHMS) await addText(manifestFile(name), manifestText(payload.map(lineOf(name))));
  const tagFiles = files.filter(({ path }) => !path.startsWith('data/'));
  const tagManifest = (name: Algorithm) => addText(tagManifestFile(name), manifestText(tagFiles.map(lineOf(name))));
  const { sha256 } = await tagManifest('sha256');
  const { sm3 } = await tagManifest('sm3');
  const note = { origin: agency.origin, entries: entries.map(({ index }) => index), sha256, sm3 };
  await addText(NOTE, signNote(dossierNoteText(note), [signer]));
}

type Algorithm = (typeof ALGORITHMS)[number];

const lineOf = (name: Algorithm) => (file: BuiltFile) => [file.path, file[name]] as const;

function infoFields({ agency, case: subject, packedOn }: DossierInput, payload: readonly BuiltFile[]): BagInfoField[] {
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const optional = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return [
    { label: 'Source-Organization', value: agency.name },
    { label: 'Bagging-Date', value: packedOn },
    { label: 'External-Identifier', value: subject.number },
    { label: 'External-Description', value: subject.title },
    ...optional('Archive-Number', subject.archiveNumber),
    ...optional('Retention-Period', subject.retention),
    { label: 'Payload-Oxum', value: `${octets}.${payload.length}` },
  ];
}
