import type { Actions } from './action.ts';
import { statusVariants } from './status-variants.ts';

const command =
  'update-service-specific-credential --user-name {userName} --service-specific-credential-id {serviceSpecificCredentialId} --status';

/** Passwords and API keys for one AWS service: CodeCommit, Amazon Keyspaces, Amazon Bedrock. */
export const serviceCredentials = {
  CreateServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'high',
    breakRisk: 'none',
    undo: 'delete-service-specific-credential --user-name {userName} --service-specific-credential-id {serviceSpecificCredential.serviceSpecificCredentialId}',
    names: ['serviceCredential', 'user', 'awsService'],
    variants: [
      {
        name: 'bedrock',
        when: { field: 'serviceName', is: 'bedrock.amazonaws.com' },
        names: ['serviceCredential', 'user'],
      },
      {
        name: 'without-end',
        when: { lacks: 'credentialAgeDays' },
      },
    ],
  },
  UpdateServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'possible',
    withoutUser: 'caller',
    names: ['serviceCredential', 'user'],
    variants: statusVariants(command),
  },
  ResetServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'medium',
    breakRisk: 'likely',
    withoutUser: 'caller',
    names: ['serviceCredential', 'user'],
  },
  DeleteServiceSpecificCredential: {
    target: 'user',
    category: 'credentials',
    security: 'low',
    breakRisk: 'likely',
    withoutUser: 'caller',
    names: ['serviceCredential', 'user'],
  },
} as const satisfies Actions;
