import { stackName } from '../../../lib/names.ts';
import { format } from '../../account/option-values.ts';
import { withAwsOptions } from '../../aws/aws-options.ts';
import { command } from '../../command.ts';

/** `whodunit doctor`: whether a change would be told, link by link. */
export const doctor = command({
  name: 'doctor',
  summary: 'look over a deployment from end to end, and say how to mend what is wrong',
  description: `Looks over everything that an alert needs, in the order in which an event goes: credentials, a trail, the stack, its rules, \
their targets, the queues, the function, the webhooks, the topics and who has confirmed, dead letters, and the last snapshot. For \
everything that is wrong it says what that means, and the commands that mend it. It changes nothing, and posts nothing without --send.

Read permissions are enough, such as those of the policy ReadOnlyAccess. Where one is missing, it is named, and the other checks go on. \
The address of a webhook is never shown. Without a deployment it says what one would bring.`,
  declare: (doctor) =>
    withAwsOptions(
      doctor
        .option('--send', 'post a line to every Slack channel, and see whether Slack takes it', false)
        .option('--stack <NAME>', `the name of the stack (${stackName})`, stackName)
        .option('--settings <FILE>', 'settings as JSON, in the place of settings.ts')
        .option(
          '--format <FORMAT>',
          'terminal (the default), or json, one line for each check: {"check", "status": "well|wrong|unknown", "what", "mend"}',
          format,
          'terminal',
        ),
    ),
  examples: [
    'whodunit doctor',
    'whodunit doctor --send --profile security',
    `whodunit doctor --format json | jq -r 'select(.status == "wrong").mend[]'`,
  ],
  exitCodes: {
    0: 'all is well',
    1: 'something is wrong, or could not be looked at',
    2: 'the command line or the settings could not be read; nothing was asked',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});
