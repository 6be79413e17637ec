import { civilOfDay, dayOf } from '@zhiji/calendar';
import type { Actor } from '@zhiji/cases';
import { can } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import type { Agency } from '../agency.ts';
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

/** 立卷归档: lists the dossier's contents and gives it its 档号. The serial is taken only when the law has nothing against it. */
export async function archiveCase(
  product: Product,
  agency: Agency,
  actor: Actor,
  caseId: string,
  { id, as, retention }: ArchiveOrder,
): Promise<CommandResult> {
  const before = await recordedReceipt(product.pool, agency, caseId, id, 'case.archived');
  if (before) return { receipt: before };
  const live = await agency.cases.load(caseId);
  const now = product.now();
  const data = {
    catalogue: await catalogueOf(product, agency, live),
    retention: retention === 'Y' ? '永久' : `${retention.slice(1)}年`,
  };
  const permission = can(
    agency.law.program,
    live.law,
    { type: 'case.archived', objects: [{ type: 'case', id: caseId, role: 'subject' }], data },
    { id: actor.id, role: as },
    now,
  );
  const { year } = civilOfDay(dayOf(now));
  const number =
    permission.answer === 'allow' && live.file.status === 'closed'
      ? { number: archiveNumber(year, await nextNumber(product.pool, agency, '档号', year), retention) }
      : {};
  // The catalogue fits this version of the case only.
  return runCommands(
    product.pool,
    agency,
    actor,
    caseId,
    [{ name: 'archiveCase', id, as, subject: caseId, data: { ...data, ...number } }],
    now,
    live.file.version,
  );
}
