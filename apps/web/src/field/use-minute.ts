import { useSyncExternalStore } from 'react';
import { serverNow } from '../client/clock.ts';

const STEP_MS = 30_000;

const everyStep = (changed: () => void) => {
  const timer = setInterval(changed, STEP_MS);
  return () => clearInterval(timer);
};

/** The present by the server's clock, moving on every half minute; ms since 1970 UTC. */
export const useMinute = (): number =>
  useSyncExternalStore(everyStep, () => Math.ceil(serverNow() / STEP_MS) * STEP_MS);
