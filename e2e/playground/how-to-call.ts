/** First commands to try. They leave nothing behind, so that they can be typed again. */
export const firstCommands = [
  'aws iam create-group --group-name night-shift',
  'aws iam attach-group-policy --group-name night-shift --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  'aws iam detach-group-policy --group-name night-shift --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  'aws iam delete-group --group-name night-shift',
];

/** What to export so that the AWS CLI, which is in `commands`, talks to the playground, and first commands to try. */
export function howToCall(variables: NodeJS.ProcessEnv, commands: string): string {
  return `In another terminal, for the AWS CLI or an SDK, as the user asano, an administrator:

${exported.map((name) => `export ${name}=${variables[name]}`).join('\n')}
export PATH=${commands}:$PATH

${firstCommands.join('\n')}

What Slack would get is shown here. A change comes some seconds later, with what else its session changed meanwhile, as
when deployed. Recorded are calls of the AWS CLI and of SDKs with this environment, and what CloudFormation (npx cdk
deploy) does in IAM. Not recorded are its changes to other resources than IAM's, calls to S3 and to other services with
paths of their own than Lambda, and anything that a console would do: there is none.

The event history has the same changes, in us-east-1 as on AWS, and in no other region. In the project's folder:

npm run --silent whodunit -- log
aws cloudtrail lookup-events --region us-east-1 --output json | npm run --silent whodunit -- render

Nothing leaves this machine. Ctrl-C ends it.

`;
}

const exported = [
  'AWS_ENDPOINT_URL',
  'AWS_CA_BUNDLE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_CONFIG_FILE',
  'AWS_EC2_METADATA_DISABLED',
  'XDG_CACHE_HOME',
] as const;
