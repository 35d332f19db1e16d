import { stackName } from '../../../lib/names.ts';
import { format } from '../../account/option-values.ts';
import { withAwsOptions } from '../../aws/aws-options.ts';
import { command } from '../../command.ts';

/** `whodunit redrive`: what could not be delivered goes back to where it is tried again. */
export const redrive = command({
  name: 'redrive',
  summary: 'move dead letters back, so that they are delivered',
  description: `Moves what lies in the two dead-letter queues back to the alert queue: what some destination did not take in ten hours, and \
what EventBridge could not hand over. Mend the cause first. A destination gets only what it does not have yet.

A message is deleted only when the alert queue has it, whatever its size; one that cannot be moved does not stop the others, and shows up \
again after ten minutes. It acts as the role RedriveRoleArn of the stack, which alone gets at messages: sts:AssumeRole on it is needed.`,
  declare: (redrive) =>
    withAwsOptions(
      redrive
        .option('--dry-run', 'say how many there are, and move none', false)
        .option('--stack <NAME>', `the name of the stack (${stackName})`, stackName)
        .option('--settings <FILE>', 'settings as JSON, in the place of settings.ts')
        .option(
          '--format <FORMAT>',
          'terminal (the default), or json, one line for each queue: {"queue", "found"} or {"queue", "moved", "left", "why"}',
          format,
          'terminal',
        ),
    ),
  examples: ['whodunit redrive --dry-run', 'whodunit redrive'],
  exitCodes: {
    0: 'each dead letter was moved, or there was none; with --dry-run, they were counted',
    1: 'some could not be moved, or AWS could not be asked',
    2: 'the command line or the settings could not be read; nothing was moved',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});
