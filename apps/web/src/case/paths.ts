/** Where the things of a case are shown. */
export const casePath = (caseId: string, tab?: string): string => `/cases/${caseId}${tab ? `/${tab}` : ''}`;

export const documentPath = (caseId: string, documentId: string): string => `/cases/${caseId}/documents/${documentId}`;

export const comparisonPath = (caseId: string): string => `/cases/${caseId}/comparison`;

export const recordingPath = (caseId: string, recordingId: string): string =>
  `/cases/${caseId}/recordings?recording=${recordingId}`;

/** Where a disposal is shown. */
export const disposalPath = (disposalId: string): string => `/archive/disposal?disposal=${disposalId}`;

interface DraftOf {
  readonly form: string;
  readonly about?: { readonly type: string; readonly id: string } | undefined;
}

/** A new paper of a form, for the object it is owed for. */
export const draftPath = (caseId: string, { form, about }: DraftOf): string => {
  const of = about && about.type !== 'case' ? `&about=${about.type}:${about.id}` : '';
  return `/cases/${caseId}/documents/new?form=${form}${of}`;
};
