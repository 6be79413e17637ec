import type { Dossier } from '../dossier.ts';
import { noteVerifier } from '../ed25519.ts';
import { fileDemands } from '../facts/file-demands.ts';
import { placedFacts } from '../facts/placed-facts.ts';
import type { OpenPackage } from '../package/package-files.ts';
import { sealFindings } from '../seal.ts';
import { AUTHENTICITY_CHECKS } from './authenticity-checks.ts';
import { COMPLETENESS_CHECKS } from './completeness-checks.ts';
import type { PropertySubject } from './property-check.ts';
import { SECURITY_CHECKS } from './security-checks.ts';
import { USABILITY_CHECKS } from './usability-checks.ts';

/** 检测结果 of one check of DA/T 70-2018. `reasons` says what failed, or why the check was not made. */
export interface PropertyResult {
  /** `GD-1-1`: stage 归档, property 1 真实性 2 完整性 3 可用性 4 安全性, number. */
  readonly code: string;
  readonly title: string;
  readonly outcome: 'passed' | 'failed' | 'notApplicable';
  readonly reasons: readonly string[];
}

/** 四性检测 of a dossier by its own agency, whose keys are taken as `data/agency.json` has them. The package has to be still open. */
export async function checkFourProperties(dossier: Dossier, opened: OpenPackage): Promise<readonly PropertyResult[]> {
  const { agency } = dossier;
  const keys = agency?.keys.flatMap((key) => noteVerifier(key) ?? []) ?? [];
  const facts = placedFacts(dossier);
  const seal = sealFindings(dossier, agency?.origin ?? '', keys);
  const subject: PropertySubject = { dossier, opened, seal, facts, demands: fileDemands(facts) };
  const results: PropertyResult[] = [];
  for (const { code, title, run } of CHECKS) {
    const outcome = await run(subject);
    if ('notApplicable' in outcome)
      results.push({ code, title, outcome: 'notApplicable', reasons: [outcome.notApplicable] });
    else
      results.push({
        code,
        title,
        outcome: outcome.failures.length > 0 ? 'failed' : 'passed',
        reasons: outcome.failures,
      });
  }
  return results;
}

const CHECKS = [...AUTHENTICITY_CHECKS, ...COMPLETENESS_CHECKS, ...USABILITY_CHECKS, ...SECURITY_CHECKS];
