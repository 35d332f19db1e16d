/** What to export so that the AWS CLI, which is in `commands`, talks to the playground, and first commands to try. */
export function howToCall(variables: NodeJS.ProcessEnv, commands: string): string {
  return `In another terminal, for the AWS CLI or an SDK:

${exported.map((name) => `export ${name}=${variables[name]}`).join('\n')}
export PATH=${commands}:$PATH

aws iam create-user --user-name kimura
aws iam attach-user-policy --user-name kimura --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
aws iam delete-role --role-name nobody

Each change is shown here a moment later. The event history has the same changes, in the project's folder:

aws cloudtrail lookup-events --output json | npm run --silent whodunit -- render

Nothing leaves this machine. Ctrl-C ends it.

`;
}

const exported = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_IAM',
  'AWS_ENDPOINT_URL_CLOUDTRAIL',
  'AWS_CA_BUNDLE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;
