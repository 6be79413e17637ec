import path from 'node:path';
import type { Disk } from './disk.ts';
import { errorCode, VaultFault } from './fault.ts';

/**
 * Replaces the JSON record at `file`. When this returns the new record survives a power cut; when it throws or the
 * process dies, the record is the old one or the new one, whole. Format: docs/formats/vault-object.md §2.
 */
export async function writeRecord(disk: Disk, file: string, record: object): Promise<void> {
  const draft = `${file}.draft`;
  const bytes = Buffer.from(`${JSON.stringify(record, null, 1)}\n`);
  const open = await disk.open(draft, 'replace');
  try {
    for (let done = 0; done < bytes.length;) done += await open.write(bytes.subarray(done), done);
    await open.datasync();
  } finally {
    await open.close();
  }
  await disk.rename(draft, file);
  await disk.syncFolder(path.dirname(file));
}

/** The record at `file`, or undefined when there is none. A record that is not JSON throws `recordDamaged`. */
export async function readRecord(disk: Disk, file: string): Promise<unknown> {
  const text = await ifThere(disk.readText(file));
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new VaultFault('recordDamaged', `记录文件 ${path.basename(file)} 已损坏，未作任何改动。`, { cause });
  }
}

/** The value, or undefined when the file or folder asked for does not exist. */
export async function ifThere<T>(value: Promise<T>): Promise<T | undefined> {
  try {
    return await value;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/** Makes a folder whose name survives a power cut; fine when it is there. */
export async function makeFolder(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.makeFolder(folder);
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw cause;
  }
  await disk.syncFolder(path.dirname(folder));
}
