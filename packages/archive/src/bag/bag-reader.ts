import { isDigestName } from '../digest/digest.ts';
import { startFileDigests, type FileDigests } from '../digest/file-digests.ts';
import { ArchiveFault } from '../fault.ts';
import type { Finding } from '../finding.ts';
import { MAX_HELD_BYTES, readWhole, type PackagedFile } from '../package/package-files.ts';
import { parseDeclaration, type BagDeclaration } from './bag-declaration.ts';
import { parseBagInfo, type BagInfoField } from './bag-info.ts';
import { manifestName, parseFetch, parseManifest, type ManifestLine } from './bag-manifest.ts';
import { judgeBag } from './bag-rules.ts';
import { decodeTagFile, type TextFault } from './bag-text.ts';
import type { Bag, BagFindingCode, BagManifest } from './bag.ts';

/**
 * Reads a bag completely: every file once, every digest its manifests name. Files for which `hold` answers true are kept in memory, and what is kept
 * is what was digested.
 */
export async function readBag(
  files: ReadonlyMap<string, PackagedFile>,
  hold: (path: string) => boolean = () => false,
): Promise<Bag> {
  const findings: Finding<BagFindingCode>[] = [];
  const held = new Map<string, Uint8Array>();
  const unread = new Set<string>();
  const unreadable = (path: string, cause: unknown) => {
    if (!(cause instanceof ArchiveFault)) throw cause;
    findings.push({ code: 'fileUnreadable', where: path, text: cause.message });
    unread.add(path);
  };
  let room = MAX_HELD_BYTES;
  for (const file of files.values()) {
    if (!isTagFile(file.path) && !hold(file.path)) continue;
    if (file.size > room) {
      findings.push({ code: 'heldFileTooLarge', where: file.path, text: '文件过大，不像是它该有的内容' });
      continue;
    }
    const content = await readWhole(file).catch((cause: unknown) => unreadable(file.path, cause));
    if (content) held.set(file.path, content);
    room -= file.size;
  }
  const tags = readTags(held, findings);
  const algorithms = [...new Set(tags.manifests.map(({ algorithm }) => algorithm))].filter(isDigestName);
  const digests = new Map<string, FileDigests>();
  for (const file of files.values()) {
    if (unread.has(file.path)) continue;
    const running = startFileDigests(algorithms);
    try {
      for await (const piece of held.has(file.path) ? [held.get(file.path)!] : file.read()) running.update(piece);
      digests.set(file.path, running.end());
    } catch (cause) {
      unreadable(file.path, cause);
    }
  }
  const judged = judgeBag({ ...tags, files: new Set(files.keys()), digests });
  return { ...tags, digests, held, findings: [...findings, ...judged.findings], warnings: judged.warnings };
}

function isTagFile(path: string): boolean {
  return path === 'bagit.txt' || path === 'bag-info.txt' || path === 'fetch.txt' || manifestName(path) !== undefined;
}

interface Tags {
  readonly declaration: BagDeclaration | undefined;
  readonly info: readonly BagInfoField[];
  readonly manifests: readonly BagManifest[];
  /** Paths of `fetch.txt`. */
  readonly fetched: readonly string[];
}

function readTags(held: ReadonlyMap<string, Uint8Array>, findings: Finding<BagFindingCode>[]): Tags {
  const bytes = held.get('bagit.txt');
  const declaration = bytes ? parseDeclaration(bytes) : { fault: '没有 bagit.txt' };
  if ('fault' in declaration) {
    findings.push({ code: 'notABag', where: 'bagit.txt', text: declaration.fault });
    return { declaration: undefined, info: [], manifests: [], fetched: [] };
  }
  const read = <T>(path: string, parse: (text: string) => readonly T[] | TextFault): readonly T[] => {
    const content = held.get(path);
    if (!content) return [];
    const text = decodeTagFile(content, declaration.encoding);
    const parsed = typeof text === 'string' ? parse(text) : text;
    if (!('fault' in parsed)) return parsed;
    findings.push({ code: 'malformedTagFile', where: path, text: parsed.fault });
    return [];
  };
  const manifests = [...held.keys()].flatMap((file) => {
    const name = manifestName(file);
    if (!name) return [];
    const lines = read<ManifestLine>(file, (text) => parseManifest(text, declaration.version));
    return [{ file, ...name, lines }];
  });
  const info = read('bag-info.txt', parseBagInfo);
  const fetched = read('fetch.txt', (text) => parseFetch(text, declaration.version));
  return { declaration, info, manifests, fetched };
}
