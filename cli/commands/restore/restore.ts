import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';

/** `whodunit restore`: the commands that make one thing as it was. */
export const restore = command({
  name: 'restore',
  summary: 'print the commands that make a user, role, group or policy as it was at a time',
  description: `Prints the commands that lead from how it stands now to how it stood at the time, whatever lay between. TARGET is role/NAME, user/NAME, \
group/NAME or policy/NAME, or its ARN. Nothing else is printed to standard output; what cannot come back goes to \
standard error.

It changes nothing: read the commands, then run them.`,
  declare: (restore) =>
    withSources(
      restore
        .argument('<TARGET>')
        .requiredOption('--to <TIME>', 'as it was when: 2d, 12h, 2026-11-24, "2026-11-24 09:00"')
        .option(
          '--guard',
          'begin with a line that ends the script if the shell is signed in to another account',
          false,
        ),
    ),
  examples: [
    "whodunit restore role/billing-export --to '2026-11-24 09:00'",
    'whodunit restore policy/ExportRead --to 2d --guard > restore.sh',
  ],
  exitCodes: {
    0: 'the commands make it as it was, or it is so already',
    1: 'something of it cannot come back, and is named on standard error; or AWS could not be asked',
    2: 'the command line or a file is wrong, or there is and was no such thing',
  },
  run: async (context, [target], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, target }, context);
  },
});
