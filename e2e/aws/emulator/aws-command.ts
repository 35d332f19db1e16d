import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Makes a folder with a command `aws` in it, to be put on a PATH: the AWS CLI, which then talks to the emulator alone. */
export function awsCommand(folder: string, awsCli: string): string {
  const commands = join(folder, 'commands');
  mkdirSync(commands);
  writeFileSync(join(commands, 'aws'), script(awsCli), { mode: 0o755 });
  return commands;
}

/** Without it version 1 would ask AWS itself: https://github.com/aws/aws-cli/blob/develop/awscli/customizations/overridesslcommonname.py */
function script(awsCli: string): string {
  return `#!/bin/sh
# Version 1 of the AWS CLI has addresses of its own for some services, and does not ask AWS_ENDPOINT_URL for them.
# It has no "logs tail" either: what a log group holds is shown as a whole.
if [ "$1 $2" = 'logs tail' ]; then
  exec '${awsCli}' logs filter-log-events --log-group-name "$3" --query 'events[].[message]' --output text
fi
for word; do
  case $word in
    iam | cloudtrail) break ;;
    sqs | emr | rds | docdb | neptune | health) exec '${awsCli}' --endpoint-url "$AWS_ENDPOINT_URL" "$@" ;;
  esac
done
exec '${awsCli}' "$@"
`;
}
