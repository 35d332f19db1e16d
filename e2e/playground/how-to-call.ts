import type { Emulator } from '../emulator/emulator.ts';

/** What to export so that the AWS CLI talks to the playground, and a first thing to say to it. */
export function howToCall({ environment }: Emulator, iamUrl: string): string {
  const variables: NodeJS.ProcessEnv = {
    ...environment,
    AWS_ENDPOINT_URL_IAM: iamUrl,
    // Version 1 of the AWS CLI reads no other.
    AWS_DEFAULT_REGION: environment['AWS_REGION'],
  };
  return `In another terminal, for the AWS CLI or an SDK:

${exported.map((name) => `export ${name}=${variables[name]}`).join('\n')}

aws iam create-user --user-name kimura
aws iam attach-user-policy --user-name kimura --policy-arn arn:aws:iam::aws:policy/AdministratorAccess
aws iam delete-role --role-name nobody

Each change is told here a moment later. Nothing leaves this machine. Ctrl-C ends it.

`;
}

const exported = [
  'AWS_ENDPOINT_URL',
  'AWS_ENDPOINT_URL_IAM',
  'AWS_CA_BUNDLE',
  'AWS_REGION',
  'AWS_DEFAULT_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
] as const;
