import type { Change } from '../../../iam/change.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { readRecord } from '../../../iam/cloudtrail/read-record.ts';
import { explain } from '../../../iam/explain.ts';
import { type Before, notKept } from '../../../iam/state/before.ts';

/** The change that a call makes: read and explained as the product does it. User `kimura` calls, unless `more` says who. */
export function aChange(
  eventName: string,
  requestParameters: Fields | null = {},
  more: Fields = {},
  before: Before = notKept,
): Change {
  return explain(
    readRecord({
      eventID: '7c0d0f5e-1f8a-4a5c-9c58-0f5d8e7f3a11',
      eventSource: 'iam.amazonaws.com',
      eventName,
      awsRegion: 'us-east-1',
      recipientAccountId: own,
      userIdentity: kimura,
      requestParameters,
      responseElements: null,
      ...more,
    }),
    {
      alerter: { stackName: 'IamWhodunit', parameters: ['/iam-whodunit/slack-webhook'] },
      knownAccounts: [partner],
    },
    before,
  );
}

export const own = '123456789012';
export const other = '210987654321';
/** An account that the operator declared. */
export const partner = '345678901234';

const kimura = { type: 'IAMUser', userName: 'kimura', accountId: own, arn: `arn:aws:iam::${own}:user/kimura` };

export const denied: Fields = {
  errorCode: 'AccessDenied',
  errorMessage:
    'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: iam:AttachUserPolicy on resource: user kimura because no identity-based policy allows the iam:AttachUserPolicy action',
};
export const failed: Fields = { errorCode: 'LimitExceededException', errorMessage: 'Cannot exceed quota' };
export const hidden: Fields = { reason: 'requestParameters too large', omitted: 'true', originalSize: '149893' };

/** Callers, each as `userIdentity` has it. */
export const by = {
  root: { userIdentity: { type: 'Root', accountId: own, arn: `arn:aws:iam::${own}:root` } },
  rootSession: {
    userIdentity: {
      type: 'Root',
      accountId: own,
      arn: `arn:aws:iam::${own}:root`,
      accessKeyId: 'ASIAEXAMPLEEXAMPLE00',
      sessionContext: { assumedRoot: 'true' },
    },
  },
  rootInTheConsole: {
    userIdentity: {
      type: 'Root',
      accountId: own,
      arn: `arn:aws:iam::${own}:root`,
      invokedBy: 'signin.amazonaws.com',
    },
  },
  identityCenter: {
    userIdentity: { type: 'Root', accountId: own, arn: `arn:aws:iam::${own}:root`, invokedBy: 'sso.amazonaws.com' },
  },
  federated: {
    userIdentity: {
      type: 'FederatedUser',
      accountId: own,
      arn: `arn:aws:sts::${own}:federated-user/guest`,
      sessionContext: { sessionIssuer: { type: 'IAMUser', userName: 'kimura' } },
    },
  },
  awsItself: { userIdentity: { type: 'AWSService', invokedBy: 'iam.amazonaws.com' } },
  cloudFormation: session('cfn-deploy', { invokedBy: 'cloudformation.amazonaws.com' }),
  stackSets: {
    userIdentity: {
      type: 'AssumedRole',
      accountId: own,
      arn: `arn:aws:sts::${own}:assumed-role/AWSServiceRoleForCloudFormationStackSetsOrgMember/s`,
      sessionContext: {
        sessionIssuer: {
          userName: 'AWSServiceRoleForCloudFormationStackSetsOrgMember',
          arn: `arn:aws:iam::${own}:role/aws-service-role/member.org.stacksets.cloudformation.amazonaws.com/AWSServiceRoleForCloudFormationStackSetsOrgMember`,
        },
      },
    },
  },
  budgets: session('budget-actions', { invokedBy: 'budgets.amazonaws.com' }),
  role: (name: string, account = own) => session(name, {}, account),
  partner: session('PlatformAdmin', { invokedByDelegate: { accountId: other } }),
} as const;

function session(role: string, more: Fields, account = own): Fields {
  const issuer = { type: 'Role', userName: role, accountId: account, arn: `arn:aws:iam::${account}:role/${role}` };
  const arn = `arn:aws:sts::${account}:assumed-role/${role}/session`;
  return {
    userIdentity: { type: 'AssumedRole', accountId: account, arn, sessionContext: { sessionIssuer: issuer }, ...more },
  };
}

/** A policy document of these statements, as JSON text. */
export function policy(...statements: readonly Fields[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

type OneOrMore = string | readonly string[];

export function allow(Action: OneOrMore, Resource: OneOrMore = '*', Condition?: Fields): Fields {
  return { Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) };
}

export function deny(Action: OneOrMore, Resource: OneOrMore = '*', Condition?: Fields): Fields {
  return { ...allow(Action, Resource, Condition), Effect: 'Deny' };
}

export function trust(Principal: unknown, Condition?: Fields, Action: OneOrMore = actions): Fields {
  return { Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) };
}

const actions = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];

/** An inline policy put on role `batch` by kimura. */
export function puts(...statements: readonly Fields[]): Change {
  return aChange('PutRolePolicy', { roleName: 'batch', policyName: 'p', policyDocument: policy(...statements) });
}

/** The trust policy of role `batch` changed by kimura. */
export function trusts(...statements: readonly Fields[]): Change {
  return aChange('UpdateAssumeRolePolicy', { roleName: 'batch', policyDocument: policy(...statements) });
}

/** A role acquired from a template, with this trust policy: CloudTrail URL-encodes the documents of a response. */
export function acquires(...statements: readonly Fields[]): Change {
  const role = { roleName: 'batch', assumeRolePolicyDocument: encodeURIComponent(policy(...statements)) };
  const templateArn = 'arn:aws:iam::aws:role-template/Batch';
  return aChange('AcquireRole', { templateArn }, { responseElements: { role } });
}

/** A managed policy of AWS attached to role `batch`, or to whatever `more` says. */
export function attaches(awsPolicy: string, more: Fields = {}): Change {
  return aChange('AttachRolePolicy', { roleName: 'batch', policyArn: `arn:aws:iam::aws:policy/${awsPolicy}` }, more);
}

export const mfa: Fields = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
