import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { verifierBundle } from '../../server/src/verifier-bundle.ts';
import type { Desk } from './desk.ts';

/** Has the package of the dossier in view made, and saves it. */
export async function exportDossier({ page }: Pick<Desk, 'page'>, file: string): Promise<void> {
  await page.getByRole('button', { name: '制作案卷包' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载', exact: true }).click({ timeout: 60_000 }),
  ]);
  await download.saveAs(file);
}

/** What the verifier says of a package, run by itself as somebody outside runs it; fails unless the package is genuine. */
export async function verified(file: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [verifierBundle, file]);
  return stdout;
}
