import { stackName } from '../../../lib/names.ts';
import { format } from '../../account/option-values.ts';
import { withAwsOptions } from '../../aws/aws-options.ts';
import { command } from '../../command.ts';
import { seconds } from './option-values.ts';

/** `whodunit test`: whether an alert would arrive, seen by one that says that it is a test. */
export const sendTest = command({
  name: 'test',
  summary: 'send a test through the deployed rules, and wait until it is delivered',
  description: `Puts an event onto the event bus that asks for a test. A rule of the stack makes a message of it, which goes the way that every \
alert goes: queue, function, and every destination, whatever its floor. What arrives begins with "Test:" and holds nothing but what AWS gave \
the event, so that nobody can say anything else by it; nor can an event of IAM look like one.

Then it waits until the function has noted that each destination has taken it, and says after how long. A subscriber of the topic whose \
filter wants a floor gets no test. Needed are events:PutEvents, and to read the stack, the function and the table.`,
  declare: (test) =>
    withAwsOptions(
      test
        .option('--timeout <SECONDS>', 'how long to wait, 0 to 900 (60)', seconds, 60)
        .option('--stack <NAME>', `the name of the stack (${stackName})`, stackName)
        .option('--settings <FILE>', 'settings as JSON, in the place of settings.ts')
        .option(
          '--format <FORMAT>',
          'terminal (the default), or json, one line for each stop: {"stop", "milliseconds"}',
          format,
          'terminal',
        ),
    ),
  examples: ['whodunit test', 'whodunit test --timeout 120 --profile security'],
  exitCodes: {
    0: 'every destination has taken it',
    1: 'it could not be sent, or some destination has not taken it in time',
    2: 'the command line or the settings could not be read; nothing was sent',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});
