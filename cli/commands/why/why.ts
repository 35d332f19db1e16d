import { contextOption, formatOption } from '../../account/ask-options.ts';
import { withSources } from '../../account/source-options.ts';
import { command } from '../../command.ts';

/** `whodunit why`: who took away what a refused request needs. */
export const why = command({
  name: 'why',
  summary: 'find the change of IAM after which a request was refused',
  description: `Paste what the job printed. whodunit reads who was refused what, looks at the policies that count for it now, walks back \
through the changes of IAM, and finds the one after which the request was no longer allowed: decided by evaluating the \
policies on both sides of each change, never by nearness in time. It prints that change as an alert, with the way back.

MESSAGE may be the words of any SDK or tool, wrapped, quoted or escaped; or the CloudTrail record of the refused call. \
It is read from standard input where it is - or left out. What is asked can also be said by options.

Without --state and --history it reads the account and the last 90 days of its event history, which takes \
iam:GetAccountAuthorizationDetails, cloudtrail:LookupEvents and, for policies that were detached, iam:GetPolicy, \
iam:ListPolicyVersions and iam:GetPolicyVersion; ReadOnlyAccess has them. It changes nothing. Where one is missing it \
goes on with the rest, and says which: the role or user alone can be read call by call.

With --format json the object has the verdict ("took it away", "fits", "never allowed", "allowed", "not explained" or \
"not understood"), the change with its eventID, eventName, time and who, or null, the commands of the undo, and the \
gaps, one sentence each. Where AWS changed a policy of its own there is no event: eventID and eventName are null, who \
is "AWS", and policy and version name what it changed.`,
  declare: (why) =>
    withSources(
      why
        .argument('[MESSAGE...]')
        .option('--file <FILE>', 'read the message from a file')
        .option('--principal <ARN>', 'who was refused: the ARN of a user, a role or a session')
        .option('--action <ACTION>', 'what was refused, such as s3:PutObject')
        .option('--resource <ARN>', 'on what it was refused')
        .addOption(contextOption)
        .option(
          '--since <TIME>',
          'how far back to look: 30d, 12h, 2026-11-01; all that there is, at most 90 days of the event history',
        )
        .option('--verify', 'ask iam:SimulateCustomPolicy about both sides of the change that was found', false)
        .option('--parse', 'print only what was understood of the message, as one JSON object; without AWS', false)
        .addOption(formatOption('one JSON object on one line')),
    ),
  examples: [
    `whodunit why "An error occurred (AccessDenied) when calling the GetObject operation: User: ..."`,
    './nightly.sh 2>&1 | whodunit why',
    'whodunit why --principal arn:aws:iam::123456789012:role/billing-export --action s3:GetObject --resource arn:aws:s3:::archive/x',
    'whodunit why --state account.json --history logs/ --format json "$MESSAGE"',
    'whodunit why --parse "$MESSAGE" | jq -r .action',
  ],
  exitCodes: {
    0: 'the message was understood and an answer is given, also that no change of IAM explains it',
    1: 'the message was not understood, or AWS could not be asked',
    2: 'the command line or a file is wrong; nothing was looked for',
  },
  run: async (context, [message], options) => {
    const { run } = await import('./run.ts');
    return run({ ...options, message }, context);
  },
});
