import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../machine/project-root.ts';
import { untilQuiet } from '../stack/arrivals.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { deliveredTo } from './delivered.ts';
import { openPlayground } from './playground.ts';
import { replay } from './replay.ts';
import { openShell } from './shell.ts';
import { stableValues } from './stable-values.ts';

/** The page that shows commands in the playground, and the alerts that they cause. */
export const recordingFile = join(projectRoot, 'docs/playground.md');

/** The same page, with what its commands write today in a terminal of the playground. IAM has to be enforced. */
export async function recordedAnew(testbed: Testbed, deployment: Deployment): Promise<string> {
  const { aws, environment } = await openPlayground(testbed);
  const shell = openShell({ ...environment, NO_COLOR: '1' }, projectRoot);
  const delivered = deliveredTo(testbed.slack);
  const alerts = async () => {
    await untilQuiet(testbed, deployment);
    return delivered().join('\n\n');
  };
  try {
    return await replay(readFileSync(recordingFile, 'utf8'), { type: shell.type, alerts, stable: stableValues() });
  } finally {
    await shell.close();
    await aws.close();
  }
}
