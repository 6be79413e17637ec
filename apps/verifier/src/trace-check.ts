import {
  archivedItems,
  casesOf,
  fileDemands,
  missingItems,
  placedFacts,
  traceDigest,
  type Dossier,
  type Finding,
  type ReadEntry,
} from '@zhiji/archive';
import { parseLeaf } from '@zhiji/tlog';
import type { FindingCode, WarningCode } from './verdict.ts';

export interface CheckedTrace {
  readonly findings: readonly Finding<FindingCode>[];
  readonly warnings: readonly Finding<WarningCode>[];
}

/**
 * Whether the entries are those of the case, and all of them, docs/formats/dossier.md §7. Completeness up to the archiving is what the archiving
 * registered; nobody can leave out an entry without leaving out the archiving, which is then missed.
 */
export function checkTrace(dossier: Dossier): CheckedTrace {
  const findings: Finding<FindingCode>[] = [];
  const warnings: Finding<WarningCode>[] = [];
  const caseId = dossier.catalogue?.case.id;
  const facts = placedFacts(dossier);
  for (const { index, fact } of facts) {
    const cases = casesOf(fact);
    if (caseId !== undefined && cases.length > 0 && !cases.includes(caseId))
      findings.push({ code: 'otherCase', where: `第 ${index} 号条目`, text: `属于别的案件：${cases.join('、')}` });
  }
  for (const { entry } of dossier.entries)
    if ('leaf' in entry)
      warnings.push({ code: 'entryWithheld', where: `第 ${entry.index} 号条目`, text: '只有存证承诺，没有附内容' });

  const archived = archivedItems(facts, caseId);
  if (!archived) {
    const text = '案卷尚未归档，流水有无遗漏只有机关签名为证';
    return { findings, warnings: [...warnings, { code: 'notArchived', where: 'data/journal/entries.jsonl', text }] };
  }
  const where = `第 ${archived.index} 号条目`;
  if (archived.traceDigest === undefined)
    warnings.push({ code: 'traceNotRegistered', where, text: '归档时没有登记流水清单，有无遗漏只有机关签名为证' });
  else if (archived.traceDigest !== traceDigest(idsBefore(dossier.entries, archived.index)))
    findings.push({ code: 'traceDiffers', where, text: '此前的流水与归档时登记的清单不符，有条目被删去或者加入' });
  const accounted = [...(dossier.catalogue?.items ?? []), ...fileDemands(facts).released];
  for (const { id, title } of missingItems(archived, accounted))
    findings.push({ code: 'archivedItemMissing', where, text: `归档时登记的“${title}”（${id}）不在案卷内` });
  return { findings, warnings };
}

function idsBefore(entries: readonly ReadEntry[], end: number): string[] {
  return entries.flatMap(({ entry, fact }) => {
    if (entry.index >= end) return [];
    return ('leaf' in entry ? parseLeaf(entry.leaf)?.id : fact?.id) ?? [];
  });
}
