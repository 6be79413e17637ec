import fs from 'node:fs/promises';

/** Writes a file so that it is there whole and on disk, or as it was before: a kill or a power cut leaves no half of it. */
export async function writeWhole(file: string, text: string, mode = 0o600): Promise<void> {
  await fs.writeFile(`${file}.new`, text, { mode, flush: true });
  await fs.rename(`${file}.new`, file);
}

/** The text of a file; undefined when there is none. */
export const readIfThere = (file: string): Promise<string | undefined> =>
  fs.readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'ENOENT') throw cause;
    return undefined;
  });

export const isThere = (file: string): Promise<boolean> =>
  fs.stat(file).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT') return false;
      throw cause;
    },
  );
