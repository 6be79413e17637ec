import { civilOfDay, dayOf } from '@zhiji/calendar';
import type { Actor } from '@zhiji/cases';
import { can, type ActorRef } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
import type { LiveCase } from '../cases/case-store.ts';
import { recordedReceipt, runCommands, type CommandResult } from '../cases/run-commands.ts';
import { nextNumber } from '../registers/number-series.ts';
import type { Product } from '../product.ts';
import { archiveNumber, catalogueOf } from './catalogue.ts';

/** 保管期限代码 (DA/T 13-2022). */
export type RetentionCode = 'Y' | 'D30' | 'D10';

export interface ArchiveOrder {
  readonly id: string;
  readonly as: TermIn<'ROLES'>;
  readonly retention: RetentionCode;
}

/** A case may take a few facts in the background, such as the check of a recording, while its contents are listed. */
const ATTEMPTS = 5;

/** 立卷归档: lists the dossier's contents and gives it its 档号. The serial is taken only when the law has nothing against it, and once. */
export async function archiveCase(
  product: Product,
  agency: Agency,
  actor: Actor,
  caseId: string,
  { id, as, retention }: ArchiveOrder,
): Promise<CommandResult> {
  let serial: number | undefined;
  for (let attempt = 1; ; attempt++) {
    const before = await recordedReceipt(product.pool, agency, caseId, id, 'case.archived');
    if (before) return { receipt: before };
    const live = await agency.cases.load(caseId);
    const now = product.now();
    const { year } = civilOfDay(dayOf(now));
    const data = {
      catalogue: await catalogueOf(product, agency, live),
      retention: retention === 'Y' ? '永久' : `${retention.slice(1)}年`,
    };
    if (live.file.status === 'closed' && isAllowed(agency, live, data, { id: actor.id, role: as }, now))
      serial ??= await nextNumber(product.pool, agency, '档号', year);
    const number = serial === undefined ? {} : { number: archiveNumber(year, serial, retention) };
    // The catalogue fits this version of the case only.
    const result = await runCommands(
      product.pool,
      agency,
      actor,
      caseId,
      [{ name: 'archiveCase', id, as, subject: caseId, data: { ...data, ...number } }],
      now,
      live.file.version,
    );
    const movedOn = 'problem' in result && result.problem === 'versionConflict';
    if (!movedOn || attempt === ATTEMPTS) return result;
  }
}

function isAllowed(agency: Agency, { id, law }: LiveCase, data: object, by: ActorRef, now: number): boolean {
  const act = {
    type: 'case.archived',
    objects: [{ type: 'case', id, role: 'subject' as const }],
    data: data as Readonly<Record<string, unknown>>,
  };
  return can(agency.law.program, law, act, by, now).answer === 'allow';
}
