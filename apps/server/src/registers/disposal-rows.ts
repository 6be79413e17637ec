import { formatInstant } from '@zhiji/calendar';
import type { ApprovalItem, CaseFile, DisposalItem } from '@zhiji/cases';
import type { Program } from '@zhiji/law';
import type { LiveCase } from '../cases/case-store.ts';
import { waitingFor } from './approval-chain.ts';

export type DisposalStatus = 'requested' | 'agreed' | 'refused' | 'executed';

/** Rows of `disposal_row` for one case. */
export const disposalRows = ({ id, file }: LiveCase, program: Program): Record<string, unknown>[] =>
  file.disposals.map((disposal) => ({
    disposal_id: disposal.id,
    case_id: id,
    recordings: disposal.recordings,
    reason: disposal.reason,
    requested_by: disposal.requestedBy,
    requested_at: formatInstant(disposal.requestedAt),
    approval_id: approvalOf(file, disposal)?.id ?? null,
    status: statusOf(file, disposal, program),
    executed_by: disposal.executedBy ?? null,
    executed_at: disposal.executedAt === undefined ? null : formatInstant(disposal.executedAt),
    certificate: disposal.certificate ?? null,
  }));

/** The disposal a recording is in; one that was not agreed to has let it go. */
export const disposalOf = (file: CaseFile, recording: string, program: Program): string | undefined =>
  file.disposals.findLast(
    (disposal) => disposal.recordings.includes(recording) && statusOf(file, disposal, program) !== 'refused',
  )?.id;

const approvalOf = ({ approvals }: CaseFile, { id }: DisposalItem): ApprovalItem | undefined =>
  approvals.findLast(
    ({ matter, objects }) => matter === 'disposalMatter' && objects.some((o) => o.type === 'disposal' && o.id === id),
  );

function statusOf(file: CaseFile, disposal: DisposalItem, program: Program): DisposalStatus {
  if (disposal.executedAt !== undefined) return 'executed';
  const approval = approvalOf(file, disposal);
  if (!approval) return 'requested';
  if (approval.ended) return 'refused';
  return waitingFor(program, approval).length === 0 ? 'agreed' : 'requested';
}
