import { serverNow } from '../client/clock.ts';
import { uuidv7 } from '../client/uuid.ts';

// Battery Status (W3C): only in some browsers, not in the standard library's types.
declare global {
  interface Navigator {
    getBattery?(): Promise<{ readonly level: number }>;
  }
}

/** Percent; undefined where the browser does not say. */
export async function batteryNow(): Promise<number | undefined> {
  const battery = await navigator.getBattery?.().catch(() => undefined);
  return battery && Math.round(battery.level * 100);
}

/** Percent free of what this browser may use; all of it where the browser does not say. */
export async function storageNow(): Promise<number> {
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate()) ?? {};
  return quota === 0 ? 100 : Math.round(((quota - usage) / quota) * 100);
}

/** The device's clock less the server's, in ms, as far as an answer of the server has told. */
export const clockOffsetNow = (): number => Math.round(Date.now() - serverNow());

const DEVICE = 'zhiji.device';

/** This device, by a name it gave itself. */
export function thisDevice(): string {
  const kept = localStorage.getItem(DEVICE);
  if (kept !== null) return kept;
  const made = uuidv7();
  localStorage.setItem(DEVICE, made);
  return made;
}
