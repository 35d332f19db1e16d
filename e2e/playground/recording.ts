import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { callerEnvironment } from '../aws/cloudtrail/caller-environment.ts';
import { recordedIam } from '../aws/cloudtrail/recorded-iam.ts';
import { projectRoot } from '../machine/project-root.ts';
import { untilQuiet } from '../stack/arrivals.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { textOf } from './alert-text.ts';
import { replay } from './replay.ts';
import { openShell } from './shell.ts';
import { stableValues } from './stable-values.ts';

/** The page that shows commands in the playground, and the alerts that they cause. */
export const recordingFile = join(projectRoot, 'docs/playground.md');

/** The same page, with what its commands write today in a terminal of the playground. IAM has to be enforced. */
export async function recordedAnew(testbed: Testbed, deployment: Deployment): Promise<string> {
  const events = new Map<string, Fields>();
  const iam = await recordedIam(testbed.emulator.account, (id, event) => void events.set(id, event));
  const shell = openShell({ ...callerEnvironment(testbed, iam), NO_COLOR: '1' }, projectRoot);
  const alerts = async () => {
    await untilQuiet(testbed, deployment);
    const messages = await deployment.inbox.messages();
    return messages.map((ids) => textOf(ids, events)).join('\n\n');
  };
  try {
    await alerts();
    return await replay(readFileSync(recordingFile, 'utf8'), { type: shell.type, alerts, stable: stableValues() });
  } finally {
    await shell.close();
    await iam.close();
  }
}
