import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files of a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Replaces the text of a file. */
export function edit(folder: string, file: string, change: (text: string) => string): void {
  const place = path.join(folder, file);
  const before = readFileSync(place, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${file}`);
  writeFileSync(place, after);
}

/** Writes manifests, tag manifests and Payload-Oxum anew: what anybody can do who has changed the files, without any key. */
export function rebag(folder: string): void {
  const hex = (name: string, file: string) =>
    createHash(name)
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  const write = (name: string, manifest: string, files: readonly string[]) =>
    writeFileSync(path.join(folder, manifest), files.map((file) => `${hex(name, file)}  ${file}\n`).join(''));
  const payload = filesIn(folder).filter((file) => file.startsWith('data/'));
  const size = payload.reduce((sum, file) => sum + readFileSync(path.join(folder, file)).length, 0);
  const info = readFileSync(path.join(folder, 'bag-info.txt'), 'utf8');
  writeFileSync(
    path.join(folder, 'bag-info.txt'),
    info.replace(/Payload-Oxum: .*/, `Payload-Oxum: ${size}.${payload.length}`),
  );
  for (const name of ['sha256', 'sm3']) write(name, `manifest-${name}.txt`, payload);
  const tags = filesIn(folder).filter((file) => !/^(data\/|tagmanifest-|dossier\.note$)/.test(file));
  for (const name of ['sha256', 'sm3']) write(name, `tagmanifest-${name}.txt`, tags);
}
