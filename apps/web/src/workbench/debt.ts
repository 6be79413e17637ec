import type { Debt } from '../client/queries.ts';

/** The keys of debts are unique in a case only. */
export const debtId = ({ caseId, key }: Debt): string => `${caseId}/${key}`;

/** The finding a debt asks for; its key is `question/<finding>`. */
export const findingOf = ({ kind, key }: Debt): string | undefined =>
  kind === 'question' ? key.slice('question/'.length) : undefined;

/** Where a debt is mended. The key of a missing paper is `paper/<form>/<object>`. */
export function debtPath({ kind, key, caseId, object }: Debt): string {
  switch (kind) {
    case 'paper': {
      const form = key.split('/')[1];
      const about = object.type === 'case' ? '' : `&about=${object.type}:${object.id}`;
      return `/cases/${caseId}/documents/new?form=${form}${about}`;
    }
    case 'recording':
      return `/cases/${caseId}/recordings`;
    case 'approval':
      return `/approvals?approval=${object.id}`;
    default:
      return `/cases/${caseId}`;
  }
}
