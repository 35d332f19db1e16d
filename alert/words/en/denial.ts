import { type DenialReason, type PolicyType, readDenial } from '../../../iam/cloudtrail/denial.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import { serviceName } from '../products.ts';
import { nameOf } from './principal.ts';

/** What a call that changed nothing came to; undefined for one that succeeded. */
export function sayNothingChanged({ outcome, principal, eventSource }: CloudTrailRecord): Phrase | undefined {
  if (outcome.kind === 'succeeded') return undefined;
  const refused = outcome.kind === 'denied' ? refusal(outcome.message, nameOf(principal)) : undefined;
  return phrase`Nothing changed. ${refused ?? answer(serviceName(eventSource) ?? 'AWS', outcome.code, outcome.message)}`;
}

function answer(service: string, errorCode: string, message: string | undefined): Phrase {
  return message === undefined
    ? phrase`${ours(service)} answered ${code(errorCode, 80)}.`
    : phrase`${ours(service)} answered ${code(errorCode, 80)}: ${code(message.replace(/\.\s*$/, ''), 300)}.`;
}

function refusal(message: string | undefined, principal: Phrase): Phrase | undefined {
  const { action, reason } = readDenial(message);
  if (action === undefined) return undefined;
  if (reason === undefined) return phrase`IAM refused ${code(action, 120)} and gave no reason.`;
  return phrase`IAM refused: ${because(reason, principal, code(action, 120))}.`;
}

function because({ kind, policy }: DenialReason, principal: Phrase, action: Phrase): Phrase {
  const whose = owned[policy](principal);
  if (kind === 'explicit deny') return phrase`${ours(some[policy])} ${whose} denies ${action}`;
  // There are many identity policies, of which none allows; of the others there is one, which does not.
  return policy === 'identity-based policy'
    ? phrase`no ${whose} allows ${action}`
    : phrase`${ours(theOne[policy])} ${whose} does not allow ${action}`;
}

const some: Readonly<Record<PolicyType, string>> = {
  'identity-based policy': 'an',
  'permissions boundary': 'the',
  'session policy': 'the',
  'resource-based policy': 'a',
  'service control policy': 'a',
  'resource control policy': 'a',
  'VPC endpoint policy': 'the',
};

const theOne: Readonly<Record<PolicyType, string>> = {
  ...some,
  'resource-based policy': 'the',
  'service control policy': 'the',
  'resource control policy': 'the',
};

const owned: Readonly<Record<PolicyType, (principal: Phrase) => Phrase>> = {
  'identity-based policy': (principal) => phrase`identity policy of ${principal}`,
  'permissions boundary': (principal) => phrase`permissions boundary of ${principal}`,
  'session policy': () => ours('session policy of this session'),
  'resource-based policy': () => ours('resource policy'),
  'service control policy': () => ours('service control policy of the organisation'),
  'resource control policy': () => ours('resource control policy of the organisation'),
  'VPC endpoint policy': () => ours('policy of the VPC endpoint'),
};
