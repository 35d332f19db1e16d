import { atOption, contextOption, formatOption } from '../../account/ask-options.ts';
import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';

/** `whodunit can`: whether a user or role may do something, now or at a time. */
export const can = command({
  name: 'can',
  summary: 'say whether a user or role may do something, now or at a time, and by which statements',
  description: `Evaluates the policies of a user or role, those of its groups and its permissions boundary: allowed, refused, or undecided \
with the conditions that decide. PRINCIPAL is an ARN, or role/NAME or user/NAME.

What stands outside of the identity (service control policies, the policy of the resource, a session policy) is not in \
the answer. For sts:AssumeRole the trust policy of the role is.`,
  declare: (can) =>
    withSources(
      can
        .argument('<PRINCIPAL>')
        .argument('<ACTION>')
        .argument('<RESOURCE>')
        .addOption(atOption)
        .addOption(contextOption)
        .addOption(formatOption('one JSON object on one line')),
    ),
  examples: [
    'whodunit can role/billing-export s3:GetObject arn:aws:s3:::billing-archive/x',
    "whodunit can user/kimura iam:PassRole '*' --at '2026-11-24 09:00'",
    'whodunit can role/deploy ec2:RunInstances "*" --context aws:RequestedRegion=eu-west-1',
    'whodunit can role/billing-export s3:GetObject "*" --state account.json --format json | jq -r .answer',
  ],
  exitCodes: {
    0: 'the answer is given, whatever it is',
    1: 'AWS could not be asked',
    2: 'the command line or a file is wrong, or there is no such user or role',
  },
  run: async (context, [principal, action, resource], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, principal, action, resource }, context);
  },
});
