import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { stackName } from '../../lib/names.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { cdk, templates } from '../cdk.ts';
import { runCommand } from '../run-command.ts';
import type { World } from '../world.ts';

/** AWS's linter has nothing to say of what is deployed here, of what the settings make, nor of the most they can make. */
export async function templatesAreClean(world: World): Promise<string> {
  const folders = [templates(world.folder), join(world.folder, 'for-aws'), join(world.folder, 'most')];
  await cdk(world, 'synth', '--quiet', '--output', join(world.folder, 'for-aws'));
  synthesizeMost(join(world.folder, 'most'));
  const files = folders.flatMap(templatesIn);
  await runCommand({
    command: world.tools.cfnLint,
    args: ['--ignore-checks', ...ignored, '--', ...files],
    env: process.env,
  });
  return `${files.length} templates`;
}

/** W3005: the CDK makes a function wait for its role, which it names anyhow. */
const ignored = ['W3005'];

function synthesizeMost(outdir: string): void {
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
  const settings = {
    ...defaults,
    trail: 'create',
    email: [{ address: 'oncall@example.com', security: 'high' }],
  } as const;
  new WhodunitStack(app, stackName, { settings });
  app.synth();
}

function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(folder, file));
}
