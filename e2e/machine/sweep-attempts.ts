import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the unfinished installations of processes that have ended. A folder's name begins with the process id. */
export async function sweepAttempts(attempts: string, whole: () => Promise<readonly string[]>): Promise<void> {
  const left = (await readdir(attempts)).filter((name) => !isAlive(Number.parseInt(name, 10)));
  // Read after the list of dead processes: a process that ended before has linked what it installed.
  const kept = await whole();
  const folders = left.map((name) => join(attempts, name)).filter((folder) => !kept.includes(folder));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // A signal to another user's process is not permitted, which shows that the process is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
