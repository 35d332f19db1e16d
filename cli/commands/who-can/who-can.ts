import { atOption, contextOption, formatOption } from '../../account/ask-options.ts';
import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';

/** `whodunit who-can`: all users and roles that may do something, now or at a time. */
export const whoCan = command({
  name: 'who-can',
  summary: 'list the users and roles that may do something, now or at a time, and by which statements',
  description: `Evaluates the policies of every user and role of the account. Those that may only under conditions which are not told \
stand below the others, with the conditions that decide.

What stands outside of the identities (service control policies, the policy of the resource, a session policy) is not in \
the answer; another account may have access by the policy of the resource.`,
  declare: (whoCan) =>
    withSources(
      whoCan
        .argument('<ACTION>')
        .argument('<RESOURCE>')
        .addOption(atOption)
        .addOption(contextOption)
        .addOption(formatOption('one JSON object a line for each user or role that may')),
    ),
  examples: [
    'whodunit who-can s3:DeleteObject arn:aws:s3:::billing-archive/x',
    "whodunit who-can iam:AttachRolePolicy '*' --at 2d",
    'whodunit who-can sts:AssumeRole arn:aws:iam::123456789012:role/admin --state account.json --format json | jq -r .principal',
  ],
  exitCodes: {
    0: 'the answer is given, also that nobody may',
    1: 'AWS could not be asked',
    2: 'the command line or a file is wrong',
  },
  run: async (context, [action, resource], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, action, resource }, context);
  },
});
