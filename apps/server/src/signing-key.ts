import fs from 'node:fs/promises';
import path from 'node:path';
import { newSignerKey, openSigner } from '@zhiji/journal';

export type Signer = ReturnType<typeof openSigner>;

/** The key an agency's log is signed with: made once, kept in the data folder (mode 0600), never shown; and the key others verify it with. */
export async function signingKey(folder: string, agencyCode: string, origin: string): Promise<Signer> {
  const keys = path.join(folder, 'keys');
  await fs.mkdir(keys, { recursive: true, mode: 0o700 });
  const file = path.join(keys, `${agencyCode}.log.key`);
  await fs.writeFile(file, newSignerKey(origin), { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
  });
  return openSigner((await fs.readFile(file, 'utf8')).trim());
}
