import type { ChangeAlert } from '../../alert/alert.ts';
import { alertOfValue } from './alert-of.ts';

/** A record of IAM with these members, in an account and at a time of its own. */
export function recordOf(members: Readonly<Record<string, unknown>>): object {
  return {
    eventVersion: '1.11',
    eventID: crypto.randomUUID(),
    eventSource: 'iam.amazonaws.com',
    eventTime: '2026-11-24T00:40:00Z',
    awsRegion: 'us-east-1',
    recipientAccountId: '123456789012',
    userIdentity: kimura,
    ...members,
  };
}

export const kimura = {
  type: 'IAMUser',
  userName: 'kimura',
  arn: 'arn:aws:iam::123456789012:user/kimura',
  accountId: '123456789012',
  accessKeyId: 'AKIAKIMURA23VEXAMPLE',
};

/** A run of Terraform in GitHub Actions; each run has a key of its own. */
export function terraformRun(accessKeyId: string): object {
  return {
    userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.14.0 (+https://www.terraform.io) terraform-provider-aws/6.0.0',
    userIdentity: {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::123456789012:assumed-role/tf-apply/GitHubActions',
      accountId: '123456789012',
      accessKeyId,
      sessionContext: {
        sessionIssuer: { arn: 'arn:aws:iam::123456789012:role/tf-apply', userName: 'tf-apply' },
        webIdFederationData: {
          federatedProvider: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
        },
      },
    },
  };
}

export function changeOf(members: Readonly<Record<string, unknown>>): ChangeAlert {
  const alert = alertOfValue('m-1', recordOf(members), '', { alerter: { stackName: 'IamWhodunit', parameters: [] } });
  if (alert.kind !== 'change') throw new Error(`not a change: ${alert.reason}`);
  return alert;
}

export const denied = { errorCode: 'AccessDenied', errorMessage: 'No.' };
