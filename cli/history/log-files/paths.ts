import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shown } from '../../../alert/visible.ts';
import { whyUnread } from '../../input/why-unread.ts';

/** A file, or the files of a folder and of the folders in it, by name; of what cannot be read, why. */
export function filesIn(path: string, directory: string, gap: (sentence: string) => void): readonly string[] {
  if (path === '-') return [path];
  try {
    if (!statSync(resolve(directory, path)).isDirectory()) return [path];
    const names = readdirSync(resolve(directory, path)).filter((name) => !isOther(name));
    return names.toSorted().flatMap((name) => filesIn(join(path, name), directory, gap));
  } catch (error) {
    gap(`${shown(path)} could not be read: ${whyUnread(error)}.`);
    return [];
  }
}

/** What CloudTrail and file managers put beside log files: digests, which hold hashes of them, and hidden files. */
function isOther(name: string): boolean {
  return name.startsWith('.') || name === 'CloudTrail-Digest';
}
