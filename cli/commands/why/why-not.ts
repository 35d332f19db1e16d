import { shown } from '../../../alert/visible.ts';
import type { Elsewhere, Layer, Reading } from '../../../iam/denial/reading.ts';
import { quoted } from '../../../iam/undo/command.ts';
import type { Answer } from './answer.ts';

type Why = Extract<Answer['found'], { verdict: 'not explained' }>['why'];

/** Why no change of IAM explains a refusal, and where to look: the first line is the answer. */
export function notExplained(why: Why, { understood, question }: Answer): readonly string[] {
  const reading = understood?.reading;
  switch (why) {
    case 'elsewhere':
      return elsewhereText(reading);
    case 'not IAM':
      return reading?.kind === 'not iam' || reading?.kind === 'not a policy' ? notIam[reading.why] : [];
    case 'root':
      return [
        'No policy of the account limits its root user.',
        'Look at the service control policies of the organisation, and at the policy of the resource.',
      ];
    case 'federated user':
      return [
        'A federated user has the policies of whoever called GetFederationToken, limited by those of the session.',
        'Ask again with --principal and the ARN of that user.',
      ];
    case 'no principal':
      return [
        'The message does not name a user, a role or a session of one.',
        'Say who was refused with --principal ARN.',
      ];
    case 'a service':
      return notAssumed(reading);
    case 'another account':
      return [
        `The message is about account ${shown(question?.account ?? '')}, which is another one than was read.`,
        'Ask with credentials, or with a state and a history, of that account.',
      ];
    case 'no such principal':
      return [
        `There is no ${question?.refused.kind} ${shown(question?.refused.name ?? '')} in the account, and the history knows of none.`,
        'See whether the account is the right one.',
      ];
    case 'conditions':
      return [
        'No change of IAM in the time that the history covers took it away.',
        'A policy allows it under conditions, which the request did not meet, or which the request does not tell.',
      ];
    case 'no history':
      return [
        'The policies do not allow it now. Whether they ever did is not known: the history of IAM could not be read.',
        'Ask somebody who may call cloudtrail:LookupEvents, or name log files with --history.',
      ];
    case 'changed unseen':
      return [
        'After the last record of the history something changed that no record tells of.',
        'With the history alone it would still be allowed: see whether files of it are missing.',
      ];
  }
}

/** The message does not say who called, so that no policies can be walked back: the role itself is to be looked at. */
function notAssumed(reading: Reading | undefined): readonly string[] {
  const arn = reading?.kind === 'denial' ? reading.resource : undefined;
  const name = arn?.split('/').at(-1);
  return [
    `${name === undefined ? 'A role' : `The role ${shown(name)}`} could not be assumed, by a service or by somebody whom the message does not name.`,
    `Its trust policy decides, and whether the role is still there. Who changed either: whodunit log --role ${name === undefined ? 'NAME' : quoted(shown(name))}`,
  ];
}

/** Another kind of policy refused it: where it stands, and whose trail tells who changed it. */
export function elsewhereText(reading: Reading | undefined): readonly string[] {
  const reason = reading?.kind === 'denial' ? reading.reason : undefined;
  const policy = reason?.policy === undefined ? [] : [`AWS names the policy: ${shown(reason.policy)}`];
  return [...layers[reason?.layer ?? 'unnamed'], ...policy];
}

const layers: Readonly<Record<Layer, readonly string[]>> = {
  scp: [
    'A service control policy refused it: no change of IAM in this account explains that.',
    'Its changes are in the trail of the management account, in us-east-1: AttachPolicy, DetachPolicy, UpdatePolicy of organizations.amazonaws.com. A policy that was detached refuses, too, where it was the one that allowed.',
  ],
  rcp: [
    'A resource control policy refused it: no change of IAM in this account explains that.',
    'Its changes are in the trail of the management account, in us-east-1: AttachPolicy, UpdatePolicy of organizations.amazonaws.com.',
  ],
  resource: [
    'The policy of the resource refused it: no change of IAM explains that.',
    'Look at the policy of the bucket, the key, the queue or whatever it is, and at the trail of its account and region.',
  ],
  endpoint: [
    'The policy of a VPC endpoint refused it: no change of IAM explains that.',
    'Look at the endpoints of the network that the call came from: ModifyVpcEndpoint of ec2.amazonaws.com.',
  ],
  session: [
    'The policy of the session refused it: whoever made the session limited it so.',
    'Look at the call of AssumeRole or GetFederationToken: its Policy and PolicyArns.',
  ],
  unnamed: [
    'Something forbids it, and it is none of the policies of this user or role.',
    'Look at the service control policies, the policy of the resource, the session and the VPC endpoint.',
  ],
  identity: ['No change of IAM in the time that the history covers explains it.'],
  boundary: ['No change of IAM in the time that the history covers explains it.'],
  trust: [
    'The trust policy of the role refused it.',
    'Look at who changed it: UpdateAssumeRolePolicy, in the account of the role.',
  ],
};

const notIam: Readonly<Record<Elsewhere, readonly string[]>> = {
  credentials: [
    'IAM did not decide on this: the credentials are missing, expired or not valid.',
    'Where an access key was deactivated or deleted, whodunit log --key AKIA... shows by whom.',
  ],
  'Lake Formation': [
    'Lake Formation refused it, whose permissions are not those of IAM.',
    'Look at its grants: ListPermissions of lakeformation.amazonaws.com.',
  ],
  Kubernetes: [
    'Kubernetes refused it, whose roles are not those of IAM.',
    'Look at the access entries of the cluster and its role bindings.',
  ],
  'a database': ['A database refused it, whose users are not those of IAM.'],
  'the operating system': ['An operating system or a host refused it, whose permissions are not those of IAM.'],
  'a KMS key': [
    'KMS knows no such key in this region, or its policy hides it.',
    'Look at the key that the data was encrypted with: its account, its region, and its policy.',
  ],
  'a subscription': ['The service is not enabled or not set up for this account; no policy refused it.'],
  'Block Public Access': [
    'Block Public Access refused it: the policy or list would have made something public.',
    'It is a setting of the bucket or of the account, not a policy of IAM.',
  ],
  'the root user': ['Nobody can assume a role as the root user.', 'Call AssumeRole as a user or a role.'],
  'session credentials': ['This call is not possible with the credentials of a session, whatever the policies say.'],
  'another account': ['A role can be passed within its own account only, whatever the policies say.'],
};
