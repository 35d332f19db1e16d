import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { stackName } from '../../lib/names.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { runCommand } from '../machine/run-command.ts';
import { cdk, templates } from '../stack/cdk.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** AWS's linter finds nothing in the templates: the one deployed here, the one of settings.ts, and the largest possible one. */
export async function templatesAreClean(testbed: Testbed): Promise<string> {
  const folders = [templates(testbed.folder), join(testbed.folder, 'for-aws'), join(testbed.folder, 'largest')];
  await cdk(testbed, 'synth', '--quiet', '--output', join(testbed.folder, 'for-aws'));
  synthesizeLargest(join(testbed.folder, 'largest'));
  const files = folders.flatMap(templatesIn);
  await runCommand({
    command: testbed.tools.cfnLint,
    args: ['--ignore-checks', ...ignored, '--', ...files],
    env: process.env,
  });
  return `${files.length} templates`;
}

/** W3005: the CDK makes a function wait for its role, which it also refers to. */
const ignored = ['W3005'];

function synthesizeLargest(outdir: string): void {
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
