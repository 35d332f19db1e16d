import { secretsReadable } from '../../../iam/findings/secrets-readable.ts';
import { allow, mfa, own, puts } from './a-change.ts';
import { cases } from './cases.ts';

cases(
  secretsReadable,
  {
    'every secret': puts(allow('secretsmanager:GetSecretValue')),
    'every secret of a region, by its ARN': puts(
      allow('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:${own}:secret:*`),
    ),
    'keys of agents, by a wildcard': puts(allow('bedrock-agentcore:GetResource*')),
  },
  {
    'one secret': puts(allow('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:${own}:secret:app-x`)),
    'secrets that begin so': puts(
      allow('secretsmanager:GetSecretValue', `arn:aws:secretsmanager:eu-west-1:${own}:secret:app/*`),
    ),
    'the names of secrets': puts(allow(['secretsmanager:ListSecrets', 'secretsmanager:DescribeSecret'])),
    'with MFA': puts(allow('secretsmanager:GetSecretValue', '*', mfa)),
    'a takeover, which is more': puts(allow(['secretsmanager:GetSecretValue', 'ssm:SendCommand'])),
  },
);
