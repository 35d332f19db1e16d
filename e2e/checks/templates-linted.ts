import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { iamRegion } from '../../lib/iam-region.ts';
import { stackName } from '../../lib/names.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { runCommand } from '../machine/run-command.ts';
import { cdk, templates } from '../stack/cdk.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** AWS's linter finds nothing in the templates: the one deployed here, the one of settings.ts, and the largest possible one of each partition. */
export async function templatesAreClean(testbed: Testbed): Promise<string> {
  const deployed = [templates(testbed.folder), join(testbed.folder, 'for-aws')];
  await cdk(testbed, 'synth', '--quiet', '--output', join(testbed.folder, 'for-aws'));
  const partitions = Object.entries(iamRegion).map(([partition, region]) => ({ partition, region }));
  const counts: number[] = [];
  for (const { partition, region } of partitions) {
    const folder = join(testbed.folder, `largest-${partition}`);
    synthesizeLargest(folder, partition);
    const folders = partition === 'aws' ? [...deployed, folder] : [folder];
    counts.push(await lint(testbed, region, folders.flatMap(templatesIn)));
  }
  return `${counts.reduce((sum, count) => sum + count)} templates, of ${partitions.length} partitions`;
}

/** By what CloudFormation knows in this region. */
async function lint({ tools }: Testbed, region: string, files: readonly string[]): Promise<number> {
  if (files.length === 0) throw new Error('There is no template to look at.');
  const args = ['--ignore-checks', ...ignored, '--regions', region, '--', ...files];
  await runCommand({ command: tools.cfnLint, args, env: process.env });
  return files.length;
}

/** W3005: the CDK makes a function wait for its role, which it also refers to. */
const ignored = ['W3005'];

function synthesizeLargest(outdir: string, partition: string): void {
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
  const email = [{ address: 'oncall@example.com', security: 'high' }];
  const settings = checkSettings({ partition, trail: 'create', email });
  new WhodunitStack(app, stackName, { settings });
  app.synth();
}

function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(folder, file));
}
