import { fileDemands, placedFacts, type Dossier, type FileDemand, type Finding } from '@zhiji/archive';
import type { FindingCode, WarningCode } from './verdict.ts';

export interface CheckedFiles {
  readonly findings: readonly Finding<FindingCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

/** Whether every document and original that an entry names by its digest is there, and which files no entry names. */
export function checkFiles(dossier: Dossier): CheckedFiles {
  const { demanded, released, unstated } = fileDemands(placedFacts(dossier));
  const items = dossier.catalogue?.items ?? [];
  const present = new Set(items.map(({ kind, path }) => `${kind} ${dossier.bag.digests.get(path)?.hex.sha256}`));
  const missing = ({ kind, sha256 }: FileDemand) => !present.has(`${kind} ${sha256}`);
  const named = new Set([...demanded, ...released].map(({ kind, sha256 }) => `${kind} ${sha256}`));
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
          : { code: 'originalOnPaper', text: `文书 ${id} 为纸质，原件存放于${originalAt}，不在案卷包内` }),
      })),
      ...items
        .filter(({ kind, sha256 }) => !named.has(`${kind} ${sha256}`))
        .map(({ path }): Finding<WarningCode> => ({
          code: 'itemNotInJournal',
          where: path,
          text: '没有流水条目记载其摘要，只有机关签名为证',
        })),
    ],
  };
}

const KIND = { document: '文书', recording: '音像' } as const;
