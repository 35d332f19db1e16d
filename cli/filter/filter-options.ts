import type { Command as Declaration, OptionValues } from '@commander-js/extra-typings';

/** Adds the options that choose among changes; `*` stands for anything in each. */
export function withFilters<Arguments extends unknown[], Options extends OptionValues>(
  command: Declaration<Arguments, Options>,
) {
  return command
    .option('--since <TIME>', 'from when on: 2d, 12h, 2026-11-24, "2026-11-24 09:00"')
    .option('--until <TIME>', 'until when, in the same forms')
    .option('--by <NAME>', 'who did it: a user, a role, a session or an ARN')
    .option('--user <NAME>', 'changes of a user')
    .option('--role <NAME>', 'changes of a role')
    .option('--group <NAME>', 'changes of a group')
    .option('--policy <NAME>', 'changes of a policy, by its name or ARN')
    .option('--key <ID>', 'what an access key did, and what was done to it')
    .option('--action <NAME>', "such as DetachRolePolicy or 'Detach*'");
}
