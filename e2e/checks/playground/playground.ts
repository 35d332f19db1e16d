import assert from 'node:assert/strict';
import { defaults } from '../../../lib/settings/defaults.ts';
import { settings } from '../../../settings.ts';
import { projectRoot } from '../../machine/project-root.ts';
import { runCommand } from '../../machine/run-command.ts';
import { deliveredTo } from '../../playground/delivered.ts';
import { firstCommands } from '../../playground/how-to-call.ts';
import { openPlayground } from '../../playground/playground.ts';
import type { Report } from '../../report/report.ts';
import { untilQuiet } from '../../stack/arrivals.ts';
import { setBatchWindow } from '../../stack/batch-window.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { documentedBlocks } from './documented-commands.ts';
import * as scripts from './scripts.ts';

/** What a visitor of the playground types works, and is told as AWS would have it told. */
export async function checkPlayground({ check }: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const { aws, environment } = await openPlayground(testbed);
  const env = { ...environment, PYTHON: testbed.tools.python };
  const bash = (script: string) => runCommand({ command: 'bash', args: ['-e', '-c', script], env, cwd: projectRoot });
  const delivered = deliveredTo(testbed.slack);
  const toldAfter = async (script: string) => {
    await untilQuiet(testbed, deployment);
    delivered();
    await bash(script);
    // What CloudFormation does is recorded a moment after its caller has the answer.
    await bash('sleep 1');
    await untilQuiet(testbed, deployment);
    return delivered();
  };
  const mustSay = async (script: string, ...wanted: readonly RegExp[]) => {
    const told = (await toldAfter(script)).join('\n\n');
    for (const text of wanted) assert.match(told, text);
  };
  try {
    await check('the first commands that the playground prints can be typed twice', () =>
      mustSay([...firstCommands, ...firstCommands].join('\n'), /asano attached managed policy AdministratorAccess/),
    );
    await check('the commands of README.md and docs/operations.md work with its AWS CLI', async () => {
      const blocks = documentedBlocks(deployment);
      for (const { script } of blocks) await bash(script);
      assert.match(await bash(scripts.documentedWebhook), /^https:\/\/hooks\.slack\.com\/services\//);
      return `${blocks.length} blocks`;
    });
    await check(
      'an assumed role is told as its session, and a key that nobody has is refused and not told',
      async () => {
        await mustSay(scripts.assumedRole, /[Rr]ole deployer \(session sato\) created user made-by-a-session/);
        assert.deepEqual(await toldAfter(scripts.unknownKey), []);
      },
    );
    await check('a denied call names its target', () => mustSay(scripts.deniedCall, /tried to delete role deployer/));
    await check('what CloudFormation does in IAM is told as its doing', () =>
      mustSay(
        scripts.stack,
        /CloudFormation.*created role stack-made|CloudFormation made .* changes to role stack-made/,
      ),
    );
    await check('a call on a rule of the alerter is told', () =>
      mustSay(scripts.ownRule, /asano disabled rule IamWhodunit/, /Alerting was tampered with/),
    );
    await check('forty changes within the batch window are gathered as deployed', async () => {
      const seconds = settings.batchWindowSeconds ?? defaults.batchWindowSeconds;
      await setBatchWindow(testbed.emulator.account, deployment.functionName, seconds);
      const told = await toldAfter(scripts.fortyChanges);
      await setBatchWindow(testbed.emulator.account, deployment.functionName, 0);
      assert.ok(
        told.length < 10,
        `They came as ${told.length} messages:\n${told.map((text) => text.split('\n')[0]).join('\n')}`,
      );
      return `${told.length} messages`;
    });
  } finally {
    await aws.close();
  }
}
