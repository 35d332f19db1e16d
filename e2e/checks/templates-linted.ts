import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { iamRegion } from '../../lib/iam-region.ts';
import { checkSettings } from '../../lib/settings/check-settings.ts';
import { stacksFor } from '../../lib/stacks.ts';
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

/** Whatever the partition: more than one region it may not have. */
const homes: Readonly<Record<string, string>> = {
  ...{ aws: 'ap-northeast-1', 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-east-1' },
};

function synthesizeLargest(outdir: string, partition: string): void {
  const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
  const email = [{ address: 'oncall@example.com', security: 'high' }];
  const organization = { id: 'o-a1b2c3d4e5', units: ['ou-ab12-cdef3456'] };
  const account = '123456789012';
  const homeRegion = homes[partition];
  const where = { account, organization, ...(homeRegion !== undefined && { homeRegion }) };
  stacksFor(app, checkSettings({ partition, trail: 'create', email, ...where }), undefined);
  app.synth();
}

function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file) => join(folder, file));
}
