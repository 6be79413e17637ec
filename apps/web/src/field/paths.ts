/** Where an activity is carried out. */
export const fieldPath = (caseId: string, activityId?: string): string =>
  `/cases/${caseId}/field${activityId ? `/${activityId}` : ''}`;
