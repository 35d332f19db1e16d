import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import * as v from 'valibot';
import { shown } from '../../../alert/visible.ts';
import { emailAddress } from '../../../lib/settings/email-destination.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { print } from '../../../terminal/print.ts';
import { awsFor } from '../../aws/aws.ts';
import type { AwsOptions } from '../../aws/aws-options.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedSettings } from '../../deployed.ts';
import { homeRegionOf } from '../../deployment/home-region.ts';
import { postToSlack } from '../../deployment/post-to-slack.ts';
import { deployedStack, outputOf } from '../../deployment/stack.ts';
import { suggestion } from '../../suggestion.ts';
import { type Given, webhookFromStdin, webhooksTyped } from './given-webhooks.ts';
import { storeWebhook } from './store-webhook.ts';
import { subscribe } from './subscribe.ts';

export type SetupOptions = AwsOptions &
  Readonly<{
    parameter?: string | undefined;
    webhookFromStdin: boolean;
    email: readonly string[];
    send: boolean;
    stack: string;
    settings?: string | undefined;
  }>;

/** First everything is read and checked, then it is stored, so that a mistake leaves nothing half done. */
export async function run(options: SetupOptions, context: CommandContext): Promise<ExitCode> {
  const settings = deployedSettings(options.settings, context.directory);
  for (const address of options.email) checkAddress(address);
  const given = await givenWebhooks(options, settings, context);
  const region = homeRegionOf(settings);
  const configuration = (await awsFor(options, context)).in(region);
  const say = (text: string) => print(context.stdout, `${shown(text)}\n`);
  const ssm = new SSMClient(configuration);
  let refused = 0;
  for (const each of given) {
    await storeWebhook(each, ssm);
    await say(
      `${each.parameter}: stored in ${region}. A running function goes on with what it has read for five minutes.`,
    );
    if (!options.send) continue;
    const posted = await postToSlack(each.url, testLine);
    if (posted.kind !== 'taken') refused += 1;
    const answer = { taken: 'Slack took a line.', refused: 'Slack refused it', 'no answer': 'Slack did not answer.' }[
      posted.kind
    ];
    await say(`${each.parameter}: ${answer}${posted.kind === 'refused' ? `: ${posted.answer}.` : ''}`);
  }
  if (options.email.length > 0) {
    const stack = await deployedStack(options.stack, region, new CloudFormationClient(configuration));
    const sns = new SNSClient(configuration);
    for (const address of options.email) {
      await subscribe(address, outputOf(stack, 'AlertTopicArn'), sns);
      await say(
        `${address}: AWS has sent a link to confirm.${settings.email.some((each) => each.address === address) ? '' : inSettings}`,
      );
    }
  }
  return refused === 0 ? 0 : 1;
}

const inSettings = ' Put the address into `email` of settings.ts, too: a new deployment goes by that.';

const testLine = 'Test: whodunit setup has stored the webhook of this channel. Nothing has happened.';

async function givenWebhooks(
  options: SetupOptions,
  { slack }: Settings,
  context: CommandContext,
): Promise<readonly Given[]> {
  const known = slack.map(({ webhookParameter }) => webhookParameter);
  const { parameter, webhookFromStdin: fromStdin, email } = options;
  if (parameter !== undefined && !known.includes(parameter))
    throw new CommandLineError(`the settings name no webhook ${suggestion(parameter, known)}`);
  const wanted = parameter === undefined ? known : [parameter];
  if (fromStdin) return webhookFromStdin(wanted, context);
  return email.length > 0 && parameter === undefined ? [] : webhooksTyped(wanted, context);
}

function checkAddress(address: string): void {
  const { issues } = v.safeParse(emailAddress, address);
  if (issues !== undefined)
    throw new CommandLineError(`--email ${shown(address)} must ${issues[0].message.replace(/^must /, '')}`);
}
