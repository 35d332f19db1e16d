import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { untilQuiet } from '../arrivals.ts';
import { callerEnvironment } from '../cloudtrail/caller-environment.ts';
import { recordedIam } from '../cloudtrail/recorded-iam.ts';
import type { Deployment } from '../deployment.ts';
import type { World } from '../world.ts';
import { textOf } from './alert-text.ts';
import { replay } from './replay.ts';
import { settled } from './settled.ts';
import { openShell } from './shell.ts';

const root = join(import.meta.dirname, '../..');

/** The page that tells the story of the playground in commands and alerts. */
export const recordingFile = join(root, 'docs/playground.md');

/** The same page, its commands typed anew into a terminal of the playground. IAM has to be enforced. */
export async function recordedAnew(world: World, deployment: Deployment): Promise<string> {
  const events = new Map<string, Fields>();
  const iam = await recordedIam(world.emulator.account, (id, event) => void events.set(id, event));
  const shell = openShell({ ...callerEnvironment(world, iam), NO_COLOR: '1' }, root);
  const alerts = async () => {
    await untilQuiet(world, deployment);
    const messages = await deployment.inbox.messages();
    return messages.map((ids) => textOf(ids, events)).join('\n\n');
  };
  try {
    await alerts();
    return await replay(readFileSync(recordingFile, 'utf8'), { type: shell.type, alerts, settle: settled() });
  } finally {
    await shell.close();
    await iam.close();
  }
}
