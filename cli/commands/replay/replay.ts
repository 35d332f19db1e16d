import { stackName } from '../../../lib/names.ts';
import { format } from '../../account/option-values.ts';
import { withAwsOptions } from '../../aws/aws-options.ts';
import { command } from '../../command.ts';
import { count } from './option-values.ts';

/** `whodunit replay`: what the alerter has missed goes through it after all. */
export const replay = command({
  name: 'replay',
  summary: 'put changes of IAM that were never told through the deployed alerts',
  description: `Reads the event history of IAM and looks for changes of which no destination has taken an alert: after an outage, or on the \
first day. It puts them into the alert queue as the rule would have, the oldest first; each is explained and delivered like any other, with \
the time at which it was made. Look with --dry-run first.

It reaches back 40 days at most, for which receipts are kept. The last 15 minutes are left alone: their events may still be under way. So are changes to the alerter itself, which are not events of \
IAM. What a rule of hold keeps from everybody leaves no receipt: it is sent and held back again. It acts as the role RedriveRoleArn of the \
stack, which alone gets at messages: sts:AssumeRole on it is needed.`,
  declare: (replay) =>
    withAwsOptions(
      replay
        .requiredOption('--since <TIME>', 'from when on: 6h, 2d, 2026-11-24, "2026-11-24 09:00"')
        .option('--until <TIME>', 'until when, in the same forms (15 minutes ago)')
        .option('--dry-run', 'say which there are, and send none', false)
        .option('--limit <COUNT>', 'send none at all where there are more than so many (200)', count, 200)
        .option(
          '--history <FILE...>',
          'CloudTrail log files or folders of them, gzipped or not, instead of the event history',
        )
        .option('--stack <NAME>', `the name of the stack (${stackName})`, stackName)
        .option('--settings <FILE>', 'settings as JSON, in the place of settings.ts')
        .option(
          '--format <FORMAT>',
          'terminal (the default), or json, one line for each: {"eventID", "eventName", "eventTime", "sent"}',
          format,
          'terminal',
        ),
    ),
  examples: [
    'whodunit replay --since 6h --dry-run',
    'whodunit replay --since 6h',
    'whodunit replay --since "2026-11-24 09:00" --until "2026-11-24 11:30"',
  ],
  exitCodes: {
    0: 'each that was found was sent; with --dry-run, was named',
    1: 'some could not be sent or read, or there were more than --limit',
    2: 'the command line or the settings could not be read; nothing was sent',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});
