import {
  filedIn,
  fileDemands,
  isFiled,
  placedFacts,
  type Dossier,
  type FileDemand,
  type Finding,
  type UnfiledItem,
} from '@zhiji/archive';
import type { FindingCode, WarningCode } from './verdict.ts';

export interface CheckedFiles {
  readonly findings: readonly Finding<FindingCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

/** Whether every document, scan and original that an entry names by its digest is there, which files no entry names, where papers are kept, and what has no content. */
export function checkFiles(dossier: Dossier): CheckedFiles {
  const { demanded, released, unstated, contentless } = fileDemands(placedFacts(dossier));
  const filed = filedIn(dossier.catalogue);
  const present = new Set(filed.map(({ kind, path }) => `${kind} ${dossier.bag.digests.get(path)?.hex.sha256}`));
  const missing = ({ kind, sha256 }: Pick<FileDemand, 'kind'> & { readonly sha256?: string }) =>
    !present.has(`${kind} ${sha256}`);
  const named = new Set([...demanded, ...released].map(({ kind, sha256 }) => `${kind} ${sha256}`));
  const scansOf = (document: string) =>
    demanded.filter((demand) => demand.kind === 'scan' && demand.id === document && !missing(demand)).length;
  const titleOf = (of: 'document' | 'recording', thing: string) => {
    const listed = dossier.catalogue?.items.find(({ kind, id }) => kind === of && id === thing);
    return listed ? `“${listed.title}”` : ` ${thing} `;
  };
  const goneFor = new Set([...contentless, ...released].map(({ id }) => id));
  const isExplained = (item: UnfiledItem) =>
    item.kind === 'document' ? unstated.some((paper) => isSamePaper(paper, item)) : goneFor.has(item.id);
  return {
    findings: demanded.filter(missing).map(({ index, kind, id, sha256 }) => ({
      code: 'namedFileMissing',
      where: `第 ${index} 号条目`,
      text: `所载${KIND[kind]} ${id} 不在案卷内，或者内容不是原来的（SHA-256 ${sha256}）`,
    })),
    warnings: [
      ...released.filter(missing).map(({ index, kind, id, reason }): Finding<WarningCode> => ({
        code: 'fileReleased',
        where: `第 ${index} 号条目`,
        text: `所载${KIND[kind]} ${id} 不在案卷内：${reason}`,
      })),
      ...unstated.map(({ index, id, originalAt }): Finding<WarningCode> => ({
        where: `第 ${index} 号条目`,
        ...(originalAt === undefined
          ? { code: 'digestNotStated', text: `文书 ${id} 定稿时没有记载摘要，无从比对` }
          : {
              code: 'originalOnPaper',
              text: `文书${titleOf('document', id)}为纸质，原件存放于${originalAt}，${inPackage(scansOf(id))}`,
            }),
      })),
      ...contentless.map(({ index, id, reason }): Finding<WarningCode> => ({
        code: 'contentAbsent',
        where: `第 ${index} 号条目`,
        text: `音像${titleOf('recording', id)}的内容没有存入：${reason}`,
      })),
      ...filed
        .filter(({ kind, sha256 }) => !named.has(`${kind} ${sha256}`))
        .map(({ path }): Finding<WarningCode> => ({
          code: 'itemNotInJournal',
          where: path,
          text: '没有流水条目记载其摘要，只有机关签名为证',
        })),
      ...(dossier.catalogue?.items ?? [])
        .filter((item) => !isFiled(item) && !isExplained(item))
        .map(({ number, title }): Finding<WarningCode> => ({
          code: 'itemNotInJournal',
          where: `data/catalogue.json 第 ${number} 项`,
          text: `“${title}”只列目录，流水没有这样记载，只有机关签名为证`,
        })),
    ],
  };
}

type Paper = { readonly id: string; readonly originalAt?: string };

const isSamePaper = (stated: Paper, listed: Paper): boolean =>
  stated.id === listed.id && stated.originalAt === listed.originalAt;

const inPackage = (scans: number): string => (scans > 0 ? `案卷包内有其扫描件 ${scans} 件` : '不在案卷包内');

const KIND = { document: '文书', scan: '文书的扫描件', recording: '音像' } as const;
