import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';
import { withFilters } from '../../filter/filter-options.ts';

/** `whodunit undo`: the commands that take changes back. */
export const undo = command({
  name: 'undo',
  summary: 'print the commands that take changes back; it never runs them',
  description: `Prints the commands that lead from how things stand now to how they stood before the changes: those of the event ids, or all that \
--since and the filters choose. Nothing else is printed to standard output. What cannot come back, and what somebody \
changed since, goes to standard error.

It changes nothing: read the commands, then run them.`,
  declare: (undo) =>
    withSources(
      withFilters(
        undo
          .argument('[EVENT-ID...]')
          .option(
            '--guard',
            'begin with a line that ends the script if the shell is signed in to another account',
            false,
          ),
      ),
    ),
  examples: [
    'whodunit undo 4f1d2c3b-0000-4000-8000-000000000001',
    'whodunit undo --since 2h --by terraform-ci',
    'whodunit undo --since "2026-11-24 09:00" --role billing-export --guard > undo.sh',
  ],
  exitCodes: {
    0: 'all that was asked can be taken back by the commands',
    1: 'something of it cannot, and is named on standard error; or AWS could not be asked',
    2: 'the command line or a file is wrong, or no such change was found',
  },
  run: async (context, [events], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, events }, context);
  },
});
