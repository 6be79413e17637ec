import { parseAgency } from './agency.ts';
import { readBag } from './bag/bag-reader.ts';
import { catalogueFindings } from './catalogue-rules.ts';
import { parseCatalogue } from './catalogue.ts';
import { AGENCY, CATALOGUE, CHECKPOINT, ENTRIES, NOTE, PROOFS } from './dossier-paths.ts';
import { profileFindings } from './dossier-profile.ts';
import type { Dossier, DossierFindingCode, ReadEntry } from './dossier.ts';
import { parseEntryLine } from './entry-line.ts';
import { parseFact } from './facts/journal-fact.ts';
import type { Finding } from './finding.ts';
import type { OpenPackage } from './package/package-files.ts';
import { parseProofs } from './proof-text.ts';

/** Reads every byte of a dossier and checks it as a container, docs/formats/dossier.md §2 to §5. Bad content is a finding, never thrown. */
export async function readDossier(opened: OpenPackage): Promise<Dossier> {
  const held = new Set([AGENCY, CATALOGUE, CHECKPOINT, ENTRIES, PROOFS, NOTE]);
  const bag = await readBag(opened.files, (path) => held.has(path));
  const findings: Finding<DossierFindingCode>[] = [];
  const text = (path: string): string | undefined => {
    const bytes = bag.held.get(path);
    if (bytes) return attempt(path, () => STRICT_UTF8.decode(bytes), findings);
    if (!opened.files.has(path)) findings.push({ code: 'partMissing', where: path, text: '案卷包缺少这一部分' });
    return undefined;
  };
  const part = <T>(path: string, parse: (text: string) => T): T | undefined => {
    const content = text(path);
    return content === undefined ? undefined : attempt(path, () => parse(content), findings);
  };
  const agency = part(AGENCY, parseAgency);
  const catalogue = part(CATALOGUE, parseCatalogue);
  const entries = readEntries(text(ENTRIES) ?? '', findings);
  const proofs = part(PROOFS, parseProofs) ?? [];
  const checkpoint = text(CHECKPOINT);
  const note = text(NOTE);
  return {
    bag,
    agency,
    catalogue,
    entries,
    proofs,
    checkpoint,
    note,
    findings: [
      ...opened.findings,
      ...bag.findings,
      ...bag.warnings,
      ...profileFindings(bag, [...opened.files.keys()]),
      ...findings,
      ...(catalogue ? catalogueFindings(catalogue, bag.digests) : []),
    ],
  };
}

const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function readEntries(text: string, findings: Finding<DossierFindingCode>[]): ReadEntry[] {
  const lines = text.split('\n');
  if (lines.pop() !== '')
    findings.push({ code: 'partMalformed', where: ENTRIES, text: '最后一行没有换行，可能被截断' });
  return lines.flatMap((line, i) => {
    const where = `${ENTRIES} 第 ${i + 1} 行`;
    const entry = attempt(where, () => parseEntryLine(line), findings);
    if (!entry) return [];
    return [{ entry, fact: 'leaf' in entry ? undefined : attempt(where, () => parseFact(entry.payload), findings) }];
  });
}

function attempt<T>(where: string, parse: () => T, findings: Finding<DossierFindingCode>[]): T | undefined {
  try {
    return parse();
  } catch (cause) {
    // Not UTF-8, not JSON, another shape, nested deeper than the stack.
    if (!(cause instanceof TypeError || cause instanceof SyntaxError || cause instanceof RangeError)) throw cause;
    findings.push({ code: 'partMalformed', where, text: `读不懂：${cause.message}` });
    return undefined;
  }
}
