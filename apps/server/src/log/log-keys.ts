import type { Product } from '../product.ts';
import { signingKey } from '../signing-key.ts';

/** Keys the logs kept here are verified with, by origin. */
export async function logKeys({ pool, configuration }: Product): Promise<ReadonlyMap<string, string>> {
  const { rows } = await pool.query<{ code: string; log_origin: string }>('select code, log_origin from agency');
  const keys = rows.map(async ({ code, log_origin: origin }): Promise<[string, string]> => {
    const { verifierKey } = await signingKey(configuration.dataFolder, code, origin);
    return [origin, verifierKey];
  });
  return new Map(await Promise.all(keys));
}
