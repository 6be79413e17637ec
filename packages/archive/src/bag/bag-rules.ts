import { isDigestName, type DigestName } from '../digest/digest.ts';
import type { FileDigests } from '../digest/file-digests.ts';
import type { Finding } from '../finding.ts';
import { collisionKey, isSafePath } from '../package/package-path.ts';
import type { BagDeclaration } from './bag-declaration.ts';
import { bagInfoValue, parsePayloadOxum, type BagInfoField } from './bag-info.ts';
import type { Bag, BagFindingCode, BagManifest, BagWarningCode } from './bag.ts';

/** What a bag says and what is there. */
export interface BagContents {
  readonly declaration: BagDeclaration | undefined;
  readonly info: readonly BagInfoField[];
  readonly manifests: readonly BagManifest[];
  readonly fetched: readonly string[];
  readonly files: ReadonlySet<string>;
  readonly digests: ReadonlyMap<string, FileDigests>;
}

/** Completeness and validity of RFC 8493 §3. */
export function judgeBag(contents: BagContents): Pick<Bag, 'findings' | 'warnings'> {
  const findings: Finding<BagFindingCode>[] = [];
  const warnings: Finding<BagWarningCode>[] = [];
  if (!contents.declaration) return { findings, warnings };
  const known = contents.manifests.filter(({ algorithm }) => isDigestName(algorithm));
  for (const { file } of contents.manifests.filter((manifest) => !known.includes(manifest)))
    warnings.push({ code: 'unknownAlgorithm', where: file, text: '不认识这种摘要算法，没有核对' });
  if (!known.some(({ tag }) => !tag))
    findings.push({ code: 'noManifest', where: 'manifest-*.txt', text: '没有可以核对的文件清单' });
  for (const manifest of known) judgeLines(manifest, contents, findings, warnings);
  judgeDigests(known, contents, findings, warnings);
  judgeListing(known, contents, findings);
  judgeFetch(known, contents, findings);
  judgeOxum(contents, findings);
  judgeNames(contents, warnings);
  return { findings, warnings };
}

const SYSTEM_FILE = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

function isPayload(path: string): boolean {
  return path.startsWith('data/');
}

function judgeLines(
  { file, tag, lines }: BagManifest,
  { declaration }: BagContents,
  findings: Finding<BagFindingCode>[],
  warnings: Finding<BagWarningCode>[],
): void {
  const seen = new Map<string, string>();
  for (const { path, digest, loose } of lines) {
    if (!isSafePath(path)) findings.push({ code: 'unsafePath', where: path, text: `${file} 所列的路径不安全` });
    else if (isPayload(path) === tag)
      findings.push({ code: 'listedOutOfPlace', where: path, text: `不应列在 ${file} 中` });
    if (loose) warnings.push({ code: 'looseLine', where: path, text: `${file} 的写法不规范` });
    const before = seen.get(path);
    seen.set(path, digest);
    if (before === undefined) continue;
    const text = `在 ${file} 中列了两次`;
    // Before version 1.0 a repeated line was only bad style.
    if (before === digest && declaration?.version !== '1.0') warnings.push({ code: 'listedTwice', where: path, text });
    else findings.push({ code: 'listedTwice', where: path, text });
  }
}

function judgeDigests(
  manifests: readonly BagManifest[],
  { files, digests }: BagContents,
  findings: Finding<BagFindingCode>[],
  warnings: Finding<BagWarningCode>[],
): void {
  const byKey = new Map([...files].map((path) => [collisionKey(path), path]));
  const missing = new Map<string, string[]>();
  const differing = new Map<string, string[]>();
  for (const { file, algorithm, lines } of manifests)
    for (const { path, digest } of lines) {
      const hexOf = (at: string | undefined) => digests.get(at ?? '')?.hex[algorithm as DigestName];
      if (files.has(path)) {
        // A file that could not be read has been reported as such.
        if (digests.has(path) && hexOf(path) !== digest) note(differing, path, file);
      } else if (hexOf(byKey.get(collisionKey(path))) === digest)
        warnings.push({
          code: 'collidingNames',
          where: path,
          text: `包内的文件名写作 ${byKey.get(collisionKey(path))}`,
        });
      else if (SYSTEM_FILE.test(path))
        warnings.push({ code: 'systemFile', where: path, text: '操作系统自带的文件，包内没有' });
      else if (isSafePath(path)) note(missing, path, file);
    }
  for (const [path, lists] of missing)
    findings.push({ code: 'fileMissing', where: path, text: `${lists.join('、')} 列有，包内没有` });
  for (const [path, lists] of differing)
    findings.push({ code: 'fileDiffers', where: path, text: `内容与 ${lists.join('、')} 所记摘要不符` });
}

function note(lists: Map<string, string[]>, path: string, file: string): void {
  lists.set(path, [...(lists.get(path) ?? []), file]);
}

/** From version 1.0 on every payload manifest lists every payload file; before, one of them had to. */
function judgeListing(
  manifests: readonly BagManifest[],
  { declaration, files }: BagContents,
  findings: Finding<BagFindingCode>[],
): void {
  const lists = manifests.filter(({ tag }) => !tag);
  const listed = lists.map(({ lines }) => new Set(lines.map(({ path }) => path)));
  // A line whose own file is not there may mean one whose name some system holds to be the same.
  const meant = lists.map(
    ({ lines }) => new Set(lines.filter(({ path }) => !files.has(path)).map(({ path }) => collisionKey(path))),
  );
  for (const path of files) {
    if (!isPayload(path) || lists.length === 0) continue;
    const absent = lists.filter((_, i) => !listed[i]!.has(path) && !meant[i]!.has(collisionKey(path)));
    if (absent.length === 0 || (declaration?.version !== '1.0' && absent.length < lists.length)) continue;
    const text = `包内有，${absent.map(({ file }) => file).join('、')} 没有列`;
    findings.push({ code: 'fileUnlisted', where: path, text });
  }
}

/** Nothing is ever fetched; but what `fetch.txt` names must be inside and listed. */
function judgeFetch(
  manifests: readonly BagManifest[],
  { fetched }: BagContents,
  findings: Finding<BagFindingCode>[],
): void {
  const listed = new Set(manifests.flatMap(({ lines }) => lines.map(({ path }) => path)));
  for (const path of fetched) {
    if (!isSafePath(path) || !isPayload(path))
      findings.push({ code: 'unsafePath', where: path, text: 'fetch.txt 所列的路径不安全' });
    else if (!listed.has(path))
      findings.push({ code: 'fileUnlisted', where: path, text: 'fetch.txt 列有，文件清单没有列' });
  }
}

function judgeOxum({ info, manifests, digests, files }: BagContents, findings: Finding<BagFindingCode>[]): void {
  const stated = bagInfoValue(info, 'Payload-Oxum');
  const listed = manifests.flatMap(({ lines }) => lines.map(({ path }) => path));
  // A lost system file is excused, and nobody knows how many octets it had.
  if (stated === undefined || listed.some((path) => SYSTEM_FILE.test(path) && !files.has(path))) return;
  const payload = [...files].filter(isPayload);
  const octets = payload.reduce((sum, path) => sum + (digests.get(path)?.size ?? 0), 0);
  const oxum = parsePayloadOxum(stated);
  if (oxum?.octets !== octets || oxum.files !== payload.length)
    findings.push({
      code: 'payloadOxumDiffers',
      where: 'bag-info.txt',
      text: `Payload-Oxum 记为 ${stated}，实为 ${octets}.${payload.length}（字节数.文件数）`,
    });
}

function judgeNames({ files, manifests }: BagContents, warnings: Finding<BagWarningCode>[]): void {
  for (const path of files)
    if (SYSTEM_FILE.test(path)) warnings.push({ code: 'systemFile', where: path, text: '操作系统自带的文件' });
  const names = new Set([...files, ...manifests.flatMap(({ lines }) => lines.map(({ path }) => path))]);
  const first = new Map<string, string>();
  for (const name of names) {
    const key = collisionKey(name);
    const other = first.get(key);
    if (other === undefined) first.set(key, name);
    else warnings.push({ code: 'collidingNames', where: name, text: `在有的系统上与 ${other} 是同一个文件` });
  }
}
