import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes what runs left half installed that are no more. A folder begins with the id of the process that fills it. */
export async function sweepAttempts(attempts: string, whole: () => Promise<readonly string[]>): Promise<void> {
  const left = (await readdir(attempts)).filter((name) => !isAlive(Number.parseInt(name, 10)));
  // Asked afterwards: who has ended by now has linked what it installed.
  const kept = await whole();
  const folders = left.map((name) => join(attempts, name)).filter((folder) => !kept.includes(folder));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Somebody else's process may not be asked, and so it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
