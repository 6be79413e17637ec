import { isFiled, type Catalogue, type FiledItem } from './catalogue.ts';
import type { FileDigests } from './digest/file-digests.ts';
import { CATALOGUE, DOCUMENTS, folderOf, ORIGINALS } from './dossier-paths.ts';
import type { Finding } from './finding.ts';

/** Whether the catalogue lists every file of a document or original, once, in order, as it is. */
export function catalogueFindings(
  { items }: Catalogue,
  digests: ReadonlyMap<string, FileDigests>,
): Finding<'catalogueDiffers'>[] {
  const findings: Finding<'catalogueDiffers'>[] = [];
  const add = (where: string, text: string) => findings.push({ code: 'catalogueDiffers', where, text });
  const listed = new Set<string>();
  for (const [i, item] of items.entries()) {
    const where = `${CATALOGUE} 第 ${i + 1} 项`;
    if (item.number !== i + 1) add(where, `顺序号为 ${item.number}，不连续`);
    if (!isFiled(item)) continue;
    if (listed.has(item.path)) add(where, `重复列出 ${item.path}`);
    listed.add(item.path);
    const difference = differenceOf(item, digests.get(item.path));
    if (difference !== undefined) add(item.path, `卷内目录第 ${i + 1} 项“${item.title}”：${difference}`);
  }
  for (const path of digests.keys())
    if ((path.startsWith(DOCUMENTS) || path.startsWith(ORIGINALS)) && !listed.has(path)) add(path, '卷内目录没有列');
  return findings;
}

function differenceOf(item: FiledItem, file: FileDigests | undefined): string | undefined {
  if (!item.path.startsWith(folderOf(item.kind))) return '不在应在的文件夹';
  if (!file) return '包内没有这个文件';
  if (file.size !== item.size) return `应为 ${item.size} 字节，实为 ${file.size} 字节`;
  if (file.hex.sha256 !== item.sha256 || file.hex.sm3 !== item.sm3) return '摘要不符';
  return undefined;
}
