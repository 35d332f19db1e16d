import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';

/** `whodunit show`: one change, whole. */
export const show = command({
  name: 'show',
  summary: 'show one change of IAM as a whole alert, or its record',
  description: `Prints the alert of a change by its event id: who, what, from where, what access was lost or gained where the state is known, \
and the way back. With --raw it prints the CloudTrail record as it is.`,
  declare: (show) => withSources(show.argument('<EVENT-ID>').option('--raw', 'the CloudTrail record, as JSON', false)),
  examples: [
    'whodunit show 4f1d2c3b-0000-4000-8000-000000000001',
    'whodunit show 4f1d2c3b-0000-4000-8000-000000000001 --raw | jq .requestParameters',
  ],
  exitCodes: {
    0: 'the change was found',
    1: 'there is no such change in the history, or AWS could not be asked',
    2: 'the command line or a file is wrong',
  },
  run: async (context, [event], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, event }, context);
  },
});
