import { setTimeout as pause } from 'node:timers/promises';

/** Asks ten times a second until the answer is yes, and gives false where that takes too long. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await pause(100);
  }
  return isSo();
}
