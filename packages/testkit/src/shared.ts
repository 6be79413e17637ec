import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file or folder of `../shared` beside the repository, or undefined where it is not there: such tests skip and say so. */
export function sharedPath(relative: string): string | undefined {
  const place = path.resolve(import.meta.dirname, '../../../../shared', relative);
  return existsSync(place) ? place : undefined;
}
