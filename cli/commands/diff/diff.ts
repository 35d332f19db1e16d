import { command } from '../../command.ts';
import { failOn, format } from './option-values.ts';

/** `whodunit diff`: the difference in access between two policy documents or two states, before a change is made. */
export const diff = command({
  name: 'diff',
  summary: 'show what access a change of a policy, or of an account, takes away or gives',
  description: `Compares two policy documents, or two states of an account, and says what access is lost, gained, narrowed or widened: for which \
actions, on which resources, and by which statements. It needs no AWS account.

A file is a policy document, or what aws iam get-role-policy or get-policy-version print; or a state, which is what \
aws iam get-account-authorization-details prints: then each user and role is compared over all its policies. BEFORE or \
AFTER may be -, which is standard input. What is called lost is allowed in no case after, what is called gained in no case before, \
and whatever differs is told, also for actions that are newer than this program.`,
  declare: (diff) =>
    diff
      .argument('<BEFORE>')
      .argument('<AFTER>')
      .option(
        '--format <FORMAT>',
        'terminal (the default), or json, one JSON object on one line (of states: for each user and role that differs)',
        format,
        'terminal',
      )
      .option(
        '--fail-on <KIND>',
        `exit code 1 if access is lost, gained, or any of both:
lost    also where it is narrowed, or changed both ways
gained  also where it is widened, or changed both ways
any     also where two policies that name principals differ
Of states, each also where a policy came or went whose text is not in the state`,
        failOn,
      ),
  examples: [
    'whodunit diff before.json after.json',
    'git show main:policy.json | whodunit diff --fail-on lost - policy.json',
    'whodunit diff --fail-on any account-yesterday.json account-today.json',
    "whodunit diff --format json before.json after.json | jq -r '.effects[].effect'",
  ],
  exitCodes: {
    0: 'both were compared; with --fail-on, nothing of that kind changed',
    1: 'something of the kind that --fail-on names changed',
    2: 'a file or the command line could not be read; nothing was compared',
  },
  run: async (context, [before, after], options) => {
    const { run } = await import('./run.ts');
    return run({ before, after, format: options.format, failOn: options.failOn }, context);
  },
});
