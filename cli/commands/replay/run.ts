import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { shown } from '../../../alert/visible.ts';
import { keptDays } from '../../../lambda/store/table.ts';
import { print } from '../../../terminal/print.ts';
import type { AnswerFormat } from '../../account/option-values.ts';
import { historyOf } from '../../account/sources.ts';
import { awsFor, type ClientConfiguration } from '../../aws/aws.ts';
import { AwsFault, asking } from '../../aws/aws-fault.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedSettings } from '../../deployed.ts';
import { destinationsOf } from '../../deployment/destinations.ts';
import { readFunction, variableOf } from '../../deployment/function.ts';
import { homeRegionOf } from '../../deployment/home-region.ts';
import { asRedriveRole } from '../../deployment/redrive-role.ts';
import { deployedStack, outputOf, type Stack } from '../../deployment/stack.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { momentOf } from '../../time/moment.ts';
import type { Candidate } from './candidate.ts';
import { type ReceiptTable, untoldOf } from './untold.ts';

export type ReplayOptions = AwsOptions &
  Readonly<{
    since: string;
    until?: string | undefined;
    dryRun: boolean;
    limit: number;
    history?: readonly string[] | undefined;
    stack: string;
    settings?: string | undefined;
    format: AnswerFormat;
  }>;

/** Finds all of them before it sends the first, so that the limit keeps a mistake from flooding anybody. */
export async function run(options: ReplayOptions, context: CommandContext): Promise<ExitCode> {
  const now = context.now();
  const latest = now - underWay;
  const until = options.until === undefined ? latest : Math.min(momentOf(options.until, now, '--until'), latest);
  const since = sinceOf(options.since, now);
  const region = homeRegionOf(deployedSettings(options.settings, context.directory));
  const configuration = (await awsFor(options, context)).in(region);
  const stack = await deployedStack(options.stack, region, new CloudFormationClient(configuration));
  const table = await receiptTable(stack, configuration);
  // Not what was read before: of that, parts may be left out, and the identity of an event is in all of it.
  const history = await historyOf({ ...options, files: options.history, cache: false }, context);
  const { seen, untold } = await untoldOf(history.records({ since, until }), table);
  await print(context.stderr, gapNotes(history.gaps()));
  if (untold.length > options.limit && !options.dryRun) {
    throw new AwsFault(
      `${untold.length} changes of ${seen} were never told, more than ${options.limit}: none is sent. Look at them with --dry-run, then choose a shorter time or a higher --limit.`,
    );
  }
  const send = options.dryRun ? undefined : await sender(stack, configuration);
  for (const each of untold) {
    await send?.(each);
    await print(context.stdout, lineOf(each, options));
  }
  if (options.format === 'terminal') await print(context.stdout, sumOf(untold.length, seen, options.dryRun));
  return history.gaps().some((gap) => gap.includes('could not be read')) ? 1 : 0;
}

/** What is older than a receipt may have been told: it would be told again. */
function sinceOf(text: string, now: number): number {
  const since = momentOf(text, now, '--since');
  if (since >= now - keptDays.receipt * 86_400_000) return since;
  throw new CommandLineError(
    `--since reaches back ${keptDays.receipt} days at most: receipts are kept for so long, and what is older may have been told`,
  );
}

/** How long an event may be on its way, in milliseconds. */
const underWay = 15 * 60_000;

async function receiptTable(stack: Stack, configuration: ClientConfiguration): Promise<ReceiptTable> {
  const found = await readFunction(outputOf(stack, 'FunctionName'), new LambdaClient(configuration));
  const name = variableOf(found, 'TABLE_NAME');
  if (name === undefined)
    throw new AwsFault('the alert function is gone, or its environment is. whodunit doctor says more.');
  const destinations = destinationsOf(found).map((destination) => destination.name);
  return { name, destinations, client: new DynamoDBClient(configuration) };
}

async function sender(
  stack: Stack,
  configuration: ClientConfiguration,
): Promise<(candidate: Candidate) => Promise<void>> {
  const client = new SQSClient(await asRedriveRole(outputOf(stack, 'RedriveRoleArn'), configuration));
  const QueueUrl = outputOf(stack, 'AlertQueueUrl');
  return async ({ body, eventId }) => {
    const command = new SendMessageCommand({ QueueUrl, MessageBody: body });
    await asking(`send event ${eventId}; those before it are sent`, 'sqs:SendMessage', () => client.send(command));
  };
}

function lineOf({ eventId, eventName, time }: Candidate, { format, dryRun }: ReplayOptions): string {
  const eventTime = time === undefined ? undefined : new Date(time).toISOString();
  if (format === 'json') return `${JSON.stringify({ eventID: eventId, eventName, eventTime, sent: !dryRun })}\n`;
  return `${(eventTime ?? 'without a time').padEnd(24)}  ${shown(eventName)}  ${shown(eventId)}\n`;
}

function sumOf(untold: number, seen: number, isDry: boolean): string {
  if (untold === 0) return `Of ${seen} changes each was told.\n`;
  return `Of ${seen} changes ${untold} ${untold === 1 ? 'was' : 'were'} never told${isDry ? '' : `; sent to the alert queue`}.\n`;
}
