import { stackName } from '../../../lib/names.ts';
import { withAwsOptions } from '../../aws/aws-options.ts';
import { command } from '../../command.ts';

/** `whodunit setup`: the webhook to where the function reads it, and e-mail addresses to the topic. */
export const setup = command({
  name: 'setup',
  summary: 'store the webhook of a Slack channel, and add e-mail addresses',
  description: `Asks for the webhook of each Slack channel of the settings, without showing what is typed, looks whether it is one, and stores it \
as a SecureString where the function reads it. A webhook may be stored before the first deployment, and over an old one.

With --webhook-from-stdin or --email nobody is asked. An address is subscribed to the topic at once, and AWS sends it a link to confirm; \
put it into settings.ts as well, which is what a new deployment goes by. The alerter tells these changes to itself like any other: an \
alert about them is about you. A webhook is never shown, nor written anywhere else.`,
  declare: (setup) =>
    withAwsOptions(
      setup
        .option('--parameter <NAME>', 'the webhook of this channel alone, by the parameter that the settings name')
        .option('--webhook-from-stdin', 'read the webhook from standard input', false)
        .option('--email <ADDRESS>', 'add an address; may be repeated', several, [])
        .option('--send', 'post a line to each channel whose webhook was stored', false)
        .option('--stack <NAME>', `the name of the stack (${stackName})`, stackName)
        .option('--settings <FILE>', 'settings as JSON, in the place of settings.ts'),
    ),
  examples: [
    'whodunit setup',
    'whodunit setup --email oncall@example.com --email security@example.com',
    'pass show slack/webhook | whodunit setup --webhook-from-stdin --send',
    'whodunit setup --parameter /iam-whodunit/slack-webhook',
  ],
  exitCodes: {
    0: 'all of it was stored and added',
    1: 'something could not be stored, added or posted',
    2: 'the command line, the settings or the webhook is wrong; nothing was stored',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});

function several(address: string, before: readonly string[]): readonly string[] {
  return [...before, address];
}
