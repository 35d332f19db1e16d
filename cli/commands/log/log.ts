import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';
import { withFilters } from '../../filter/filter-options.ts';
import { formatName, limit } from './option-values.ts';

/** `whodunit log`: the latest changes of IAM. */
export const log = command({
  name: 'log',
  summary: 'list the latest changes of IAM, newest first (also without a command)',
  description: `One line for each change: when, who, what, of what, and what became of it. With --state the lines also say whether access was \
lost or gained.

It reads the event history of the region of IAM, whatever the region of the profile is: 90 days, which takes \
cloudtrail:LookupEvents; or log files of CloudTrail, or the table of a deployment, which reaches back further. \
An empty answer is no proof: CloudTrail shows a change after some minutes.`,
  declare: (log) =>
    withSources(
      withFilters(
        log
          .option('--limit <COUNT>', 'so many at most (50, unless --since says how far back)', limit)
          .option('--failed', 'only calls that were refused or failed', false)
          .option('--long', 'whole alerts', false)
          .option('--no-pager', 'print long output at once, also on a terminal')
          .option(
            '--format <FORMAT>',
            'terminal (the default), or json, one JSON object on one line for each change',
            formatName,
            'terminal' as const,
          ),
      ),
    ),
  examples: [
    'whodunit log',
    'whodunit log --since 2d --role billing-export --long',
    "whodunit log --by sato@example.jp --action 'Detach*'",
    'whodunit log --history logs/ --format json | jq -r .headline',
  ],
  exitCodes: {
    0: 'all that there is was listed, also if that is nothing',
    1: 'something could not be read, and is named on standard error; or AWS could not be asked',
    2: 'the command line or a file is wrong',
  },
  run: async (context, _, options) => {
    const { run } = await import('./run.ts');
    return run(options, context);
  },
});
