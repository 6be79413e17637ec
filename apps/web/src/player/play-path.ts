/** Where a recording is played, beside the others of its activity. */
export const playPath = (caseId: string, recordingId: string): string => `/cases/${caseId}/play/${recordingId}`;
