import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { sweepAttempts } from './sweep-attempts.ts';

/** Something to install, by `install` into a folder. Another `madeOf` is another installation. */
export type Installation = Readonly<{ name: string; madeOf: string; install(folder: string): Promise<void> }>;

/**
 * The folder with what is installed. Each run installs into a folder of its own, and the first one that finishes makes a
 * link to it. So an unfinished installation is never found, and two first runs at once do not disturb each other.
 * A rename would not do: a virtual environment of Python contains its own path.
 */
export async function installed(home: string, { name, madeOf, install }: Installation): Promise<string> {
  const link = join(home, `${name}-${createHash('sha256').update(madeOf).digest('hex').slice(0, 12)}`);
  if (existsSync(link)) return targetOf(link);
  await mkdir(join(home, attempts), { recursive: true });
  await sweepAttempts(join(home, attempts), async () => Promise.all((await linksIn(home)).map(targetOf)));
  const folder = await mkdtemp(join(home, attempts, `${process.pid}-`));
  try {
    await install(folder);
    return await linked(link, folder);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

const attempts = 'attempts';

/** The folder that the link leads to: the folder of another run, where that one was faster. */
async function linked(link: string, folder: string): Promise<string> {
  const leadsNowhere = (await linksIn(dirname(link))).includes(link) && !existsSync(link);
  if (leadsNowhere) await rm(link);
  try {
    await symlink(join(attempts, basename(folder)), link);
    return folder;
  } catch (error) {
    if (!existsSync(link)) throw error;
    await rm(folder, { recursive: true, force: true });
    return targetOf(link);
  }
}

async function linksIn(home: string): Promise<readonly string[]> {
  const entries = await readdir(home, { withFileTypes: true });
  return entries.filter((entry) => entry.isSymbolicLink()).map(({ name }) => join(home, name));
}

/** Where a link leads, whether anything is there or not. */
async function targetOf(link: string): Promise<string> {
  return resolve(dirname(link), await readlink(link));
}
