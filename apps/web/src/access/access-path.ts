/** Where a request for access is shown. */
export const accessPath = (accessId: string): string => `/access?access=${accessId}`;
