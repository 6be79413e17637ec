import type { Bag } from './bag/bag.ts';
import {
  AGENCY,
  ALGORITHMS,
  CATALOGUE,
  CHECKPOINT,
  DOCUMENTS,
  ENTRIES,
  manifestFile,
  NOTE,
  ORIGINALS,
  PROOFS,
  README,
  tagManifestFile,
} from './dossier-paths.ts';
import type { DossierFindingCode } from './dossier.ts';
import type { Finding } from './finding.ts';

/** What a dossier asks of a bag beyond RFC 8493, docs/formats/dossier.md §3. */
export function profileFindings(bag: Bag, files: readonly string[]): Finding<DossierFindingCode>[] {
  const findings: Finding<DossierFindingCode>[] = [];
  const { declaration, manifests } = bag;
  if (declaration && (declaration.version !== '1.0' || declaration.encoding !== 'UTF-8'))
    findings.push({ code: 'otherProfile', where: 'bagit.txt', text: '案卷包应为 BagIt 1.0、UTF-8' });
  const names = new Set(manifests.map(({ file }) => file));
  for (const file of MANIFESTS.filter((wanted) => !names.has(wanted)))
    findings.push({ code: 'otherProfile', where: file, text: '案卷包应有这份清单' });
  for (const file of [...names].filter((name) => !MANIFESTS.includes(name)))
    findings.push({ code: 'otherProfile', where: file, text: '案卷包不应有这份清单' });
  for (const path of files)
    if (!PARTS.has(path) && !path.startsWith(DOCUMENTS) && !path.startsWith(ORIGINALS))
      findings.push({ code: 'unexpectedFile', where: path, text: '案卷包内不应有这个文件' });
  for (const { file, lines } of manifests.filter(({ tag }) => tag)) {
    const listed = new Set(lines.map(({ path }) => path));
    for (const path of LISTED_TAG_FILES.filter((wanted) => !listed.has(wanted)))
      findings.push({ code: 'tagFileUnlisted', where: path, text: `${file} 没有列` });
  }
  return findings;
}

const PAYLOAD_MANIFESTS = ALGORITHMS.map(manifestFile);
const TAG_MANIFESTS = ALGORITHMS.map(tagManifestFile);
const MANIFESTS = [...PAYLOAD_MANIFESTS, ...TAG_MANIFESTS];
const LISTED_TAG_FILES = ['bagit.txt', 'bag-info.txt', README, ...PAYLOAD_MANIFESTS];
const PARTS: ReadonlySet<string> = new Set([
  ...LISTED_TAG_FILES,
  ...TAG_MANIFESTS,
  NOTE,
  AGENCY,
  CATALOGUE,
  CHECKPOINT,
  ENTRIES,
  PROOFS,
]);
