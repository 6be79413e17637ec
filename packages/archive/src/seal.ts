import { openNote, type CheckpointRefusal, type NoteVerifier } from '@zhiji/tlog';
import { parseDossierNote } from './dossier-note.ts';
import { NOTE, tagManifestFile } from './dossier-paths.ts';
import type { Dossier } from './dossier.ts';
import type { Finding } from './finding.ts';

export type SealFindingCode =
  /** `dossier.note` is not signed by one of the keys, or not for this log. */
  | 'sealNotSigned'
  /** A tag manifest is not the one the agency signed. */
  | 'sealBroken'
  | 'entryMissing'
  | 'entryAdded';

/** Whether the agency has signed exactly this dossier, docs/formats/dossier.md §5. `keys` are those of the log `origin`. */
export function sealFindings(
  { note, bag, entries }: Dossier,
  origin: string,
  keys: readonly NoteVerifier[],
): Finding<SealFindingCode>[] {
  // A missing note has been reported as a missing part.
  if (note === undefined) return [];
  const opened = openNote(note, keys);
  if ('refusal' in opened) return [{ code: 'sealNotSigned', where: NOTE, text: refusalText(opened) }];
  const signed = parseDossierNote(opened.text);
  if (signed?.origin !== origin) return [{ code: 'sealNotSigned', where: NOTE, text: '签名有效，但签署的不是案卷包' }];

  const findings: Finding<SealFindingCode>[] = [];
  for (const name of ['sha256', 'sm3'] as const) {
    const file = tagManifestFile(name);
    if (bag.digests.has(file) && bag.digests.get(file)?.hex[name] !== signed[name])
      findings.push({ code: 'sealBroken', where: file, text: '与机关签署时不一致' });
  }
  const present = new Set(entries.map(({ entry }) => entry.index));
  for (const index of signed.entries)
    if (!present.delete(index))
      findings.push({ code: 'entryMissing', where: `第 ${index} 号条目`, text: '机关签署时在案卷内，现在没有' });
  for (const index of present)
    findings.push({ code: 'entryAdded', where: `第 ${index} 号条目`, text: '机关签署时不在案卷内' });
  return findings;
}

/** Why a signed note or checkpoint is not believed, in Chinese. */
export function refusalText(refusal: CheckpointRefusal): string {
  switch (refusal.refusal) {
    case 'badSignature':
      return `${refusal.name} 的签名不符，内容或者签名被改过`;
    case 'unknownSigners':
      return '没有所信公钥的签名';
    case 'malformed':
    case 'tooLong':
      return '不是签名文书的格式';
    case 'notACheckpoint':
    case 'otherOrigin':
      return '签名有效，但不是这个日志的检查点';
  }
}
