import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SQSClient } from '@aws-sdk/client-sqs';
import { shown } from '../../../alert/visible.ts';
import { print } from '../../../terminal/print.ts';
import { awsFor } from '../../aws/aws.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedSettings } from '../../deployed.ts';
import { homeRegionOf } from '../../deployment/home-region.ts';
import { readQueue } from '../../deployment/queue.ts';
import { asRedriveRole } from '../../deployment/redrive-role.ts';
import { deployedStack, outputOf } from '../../deployment/stack.ts';
import { type Moved, move } from './move.ts';

export type RedriveOptions = AwsOptions &
  Readonly<{ dryRun: boolean; stack: string; settings?: string | undefined; format: 'terminal' | 'json' }>;

/** Queue by queue; what went wrong in one is told, and the other goes on. */
export async function run(options: RedriveOptions, context: CommandContext): Promise<ExitCode> {
  const region = homeRegionOf(deployedSettings(options.settings, context.directory));
  const configuration = (await awsFor(options, context)).in(region);
  const stack = await deployedStack(options.stack, region, new CloudFormationClient(configuration));
  const queues = ['DeadLetterQueueUrl', 'RuleDeadLetterQueueUrl'].map((name) => outputOf(stack, name));
  const say = (it: object, text: string) =>
    print(context.stdout, options.format === 'json' ? `${JSON.stringify(it)}\n` : `${shown(text)}\n`);
  if (options.dryRun) {
    const client = new SQSClient(configuration);
    for (const url of queues) {
      const found = (await readQueue(url, client))?.messages ?? 0;
      await say({ queue: nameOf(url), found }, `${nameOf(url)}: ${found} to move`);
    }
    return 0;
  }
  const client = new SQSClient(await asRedriveRole(outputOf(stack, 'RedriveRoleArn'), configuration));
  let left = 0;
  for (const url of queues) {
    const it = await move(url, outputOf(stack, 'AlertQueueUrl'), client);
    left += it.left;
    await say({ queue: nameOf(url), ...it }, `${nameOf(url)}: ${sentence(it)}`);
  }
  return left === 0 ? 0 : 1;
}

function sentence({ moved, left, why }: Moved): string {
  return `${moved} moved, ${left} left${why === undefined ? '' : `: ${why}`}`;
}

function nameOf(url: string): string {
  return url.split('/').at(-1) ?? url;
}
