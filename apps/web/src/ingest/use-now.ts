import { useSyncExternalStore } from 'react';

const everySecond = (changed: () => void) => {
  const timer = setInterval(changed, 1000);
  return () => clearInterval(timer);
};

/** The present second by this machine's clock, ms since 1970 UTC. */
export const useNow = (): number => useSyncExternalStore(everySecond, () => Math.floor(Date.now() / 1000) * 1000);
