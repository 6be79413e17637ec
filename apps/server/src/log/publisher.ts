import { withAgency } from '@zhiji/database';
import { integrate, publish, readCheckpoint, type PublishedCheckpoint } from '@zhiji/journal';
import type { Pool } from 'pg';
import type { Agency } from '../agency.ts';

/** Integrates what is sequenced and publishes a checkpoint of it; the one before when nothing is new. */
export async function publishLog(pool: Pool, agency: Agency): Promise<PublishedCheckpoint> {
  for (let remaining = true; remaining;)
    ({ remaining } = await withAgency(pool, agency.id, (client) => integrate(client, agency.id)));
  const checkpoint = await withAgency(pool, agency.id, (client) => publish(client, agency.id));
  if (!checkpoint) throw new Error(`journal of ${agency.code} has no head`);
  return checkpoint;
}

/** A checkpoint that covers a leaf, published now if need be. */
export async function checkpointCovering(pool: Pool, agency: Agency, leafIndex: number): Promise<PublishedCheckpoint> {
  const checkpoint = await withAgency(pool, agency.id, (client) => readCheckpoint(client, agency.id));
  return checkpoint && checkpoint.size > leafIndex ? checkpoint : publishLog(pool, agency);
}

/** Publishes once a second what was sequenced meanwhile. A failure is reported and tried again; the journal itself does not wait for it. */
export function keepPublishing(pool: Pool, agency: Agency, onFault: (cause: unknown) => void): () => Promise<void> {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      await publishLog(pool, agency).catch(onFault);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
