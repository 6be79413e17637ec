import type { DossierFindingCode, Dossier } from '../dossier.ts';
import type { FileDemands, PlacedFact } from '../facts/file-demands.ts';
import type { Finding } from '../finding.ts';
import type { OpenPackage } from '../package/package-files.ts';
import type { SealFindingCode } from '../seal.ts';

/** 四性检测 – one check of DA/T 70-2018 at the time of archiving (归档环节). */
export interface PropertyCheck {
  /** `GD-1-1` */
  readonly code: string;
  readonly title: string;
  readonly run: (subject: PropertySubject) => CheckOutcome | Promise<CheckOutcome>;
}

/** Passed when `failures` is empty; a check that cannot be made on this dossier says why. */
export type CheckOutcome = { readonly failures: readonly string[] } | { readonly notApplicable: string };

export interface PropertySubject {
  readonly dossier: Dossier;
  readonly opened: OpenPackage;
  readonly seal: readonly Finding<SealFindingCode>[];
  readonly facts: readonly PlacedFact[];
  readonly demands: FileDemands;
}

/** Fails for every finding of the container that has one of these codes. */
export function noFinding(...codes: readonly DossierFindingCode[]): PropertyCheck['run'] {
  return ({ dossier }) => ({
    failures: dossier.findings.filter(({ code }) => codes.includes(code)).map(({ where, text }) => `${where}：${text}`),
  });
}

/** A check that this program never makes. */
export function notChecked(code: string, title: string, notApplicable: string): PropertyCheck {
  return { code, title, run: () => ({ notApplicable }) };
}

/** Runs over the items of the catalogue; a string is a failure of that item. */
export function everyItem(
  judge: (item: NonNullable<Dossier['catalogue']>['items'][number], subject: PropertySubject) => string | undefined,
): PropertyCheck['run'] {
  return (subject) => {
    const { catalogue } = subject.dossier;
    if (!catalogue) return { notApplicable: '没有可读的卷内目录' };
    return {
      failures: catalogue.items.flatMap((item) => {
        const failure = judge(item, subject);
        return failure === undefined ? [] : [`第 ${item.number} 项“${item.title}”：${failure}`];
      }),
    };
  };
}
