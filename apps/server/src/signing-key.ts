import fs from 'node:fs/promises';
import path from 'node:path';
import { DatabaseFault, isThere, readIfThere, writeWhole } from '@zhiji/database';
import { newSignerKey, openSigner } from '@zhiji/journal';

export type Signer = ReturnType<typeof openSigner>;

/**
 * The key an agency's log is signed with: made once, kept in the data folder (mode 0600), never shown; and the key others verify it with. Throws
 * DatabaseFault where an agency that has a vault has lost it: a log goes on under its own key or not at all.
 */
export async function signingKey(folder: string, agencyCode: string, origin: string): Promise<Signer> {
  const keys = path.join(folder, 'keys');
  await fs.mkdir(keys, { recursive: true, mode: 0o700 });
  const file = path.join(keys, `${agencyCode}.log.key`);
  const kept = (await readIfThere(file))?.trim();
  if (kept) return openSigner(kept);
  if (kept !== undefined || (await isThere(path.join(folder, 'vault', agencyCode))))
    throw new DatabaseFault('dataFolderDamaged', `日志签名密钥 ${file} 缺失或为空。未作任何改动；请从备份恢复该文件。`);
  const made = newSignerKey(origin);
  await writeWhole(file, made);
  return openSigner(made);
}
