import type { CaseFile, DisposalItem } from '@zhiji/cases';

/** Disposals asked for and neither carried out nor turned down. */
export const pendingDisposals = ({
  disposals,
  approvals,
}: Pick<CaseFile, 'disposals' | 'approvals'>): readonly DisposalItem[] =>
  disposals.filter(
    ({ id, executedAt }) =>
      executedAt === undefined &&
      !approvals.some(({ objects, ended }) => ended !== undefined && objects.some((object) => object.id === id)),
  );

/** The disposal a recording was destroyed in. */
export const disposalOf = (
  { disposals }: Pick<CaseFile, 'disposals'>,
  recording: string,
): (DisposalItem & { readonly executedAt: number }) | undefined =>
  disposals.find(
    (disposal): disposal is DisposalItem & { executedAt: number } =>
      disposal.executedAt !== undefined && disposal.recordings.includes(recording),
  );
