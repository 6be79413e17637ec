import { createRequire } from 'node:module';
import { promisify } from 'node:util';

interface Yauzl {
  readonly open: (path: string, options: object, done: (error: Error | null, zip: YauzlFile) => void) => void;
}
interface YauzlFile {
  readonly on: (event: string, listener: (value: { readonly fileName: string } & Error) => void) => YauzlFile;
  readonly readEntry: () => void;
}

const yauzl = createRequire(import.meta.url)('yauzl') as Yauzl;

/** The names in a ZIP as yauzl reads them: an independent reader, strict about names. */
export async function namesByYauzl(path: string): Promise<string[]> {
  const open = promisify<string, object, YauzlFile>(yauzl.open);
  const zip = await open(path, { lazyEntries: true, strictFileNames: true });
  return await new Promise((resolve, reject) => {
    const names: string[] = [];
    zip
      .on('entry', ({ fileName }) => {
        names.push(fileName);
        zip.readEntry();
      })
      .on('end', () => resolve(names))
      .on('error', reject);
    zip.readEntry();
  });
}
