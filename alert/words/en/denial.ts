import { type DenialReason, type PolicyType, readDenial } from '../../../iam/cloudtrail/denial.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import { nameOf } from './principal.ts';

/** What a call that changed nothing came to; undefined for one that succeeded. */
export function sayNothingChanged({ outcome, principal }: CloudTrailRecord): Phrase | undefined {
  if (outcome.kind === 'succeeded') return undefined;
  const answer = outcome.kind === 'denied' ? refusal(outcome.message, nameOf(principal)) : undefined;
  return phrase`Nothing changed. ${answer ?? said(outcome.code, outcome.message)}`;
}

function said(errorCode: string, message: string | undefined): Phrase {
  return message === undefined
    ? phrase`IAM answered ${code(errorCode, 80)}.`
    : phrase`IAM answered ${code(errorCode, 80)}: ${code(message.replace(/\.\s*$/, ''), 300)}.`;
}

function refusal(message: string | undefined, principal: Phrase): Phrase | undefined {
  const { action, reason } = readDenial(message);
  if (action === undefined || reason === undefined) return undefined;
  return phrase`IAM refused: ${because(reason, principal, code(action, 120))}.`;
}

function because({ kind, policy }: DenialReason, principal: Phrase, action: Phrase): Phrase {
  const whose = owned[policy](principal);
  return kind === 'explicit deny' ? phrase`${whose} denies ${action}` : phrase`no ${whose} allows ${action}`;
}

const owned: Readonly<Record<PolicyType, (principal: Phrase) => Phrase>> = {
  'identity-based policy': (principal) => phrase`identity policy of ${principal}`,
  'permissions boundary': (principal) => phrase`permissions boundary of ${principal}`,
  'session policy': () => ours('session policy of this session'),
  'resource-based policy': () => ours('resource policy'),
  'service control policy': () => ours('service control policy of the organization'),
  'resource control policy': () => ours('resource control policy of the organization'),
  'VPC endpoint policy': () => ours('policy of the VPC endpoint'),
};
