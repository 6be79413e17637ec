/** Under which the last finished check of a person on this device is remembered. */
export const CHECK_KEY = (account: string): string => `zhiji.deviceCheck.${account}`;
