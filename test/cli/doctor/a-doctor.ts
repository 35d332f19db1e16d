import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../temporary-folder.ts';
import { type Answers, playing, surroundings, well } from '../deployment/a-deployment.ts';
import { type Ran, whodunit } from '../whodunit.ts';

/** Runs `whodunit doctor` against a deployment that is well, but for what `changed` answers instead. */
export async function doctor(changed: Answers, args: readonly string[] = []): Promise<Ran> {
  const api = await playing({ ...well, ...changed });
  try {
    return await whodunit(['doctor', ...args], surroundings(api));
  } finally {
    await api.close();
  }
}

/** A file of settings, as JSON. */
export function settingsFile(settings: object): string {
  const file = join(temporaryFolder('doctor'), 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  return file;
}
