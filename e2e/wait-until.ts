import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false where the time is up first. */
export async function waitUntil(isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await pause(100);
  }
  return isSo();
}
