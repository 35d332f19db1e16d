import type { DenialReason, PolicyType } from '../../../iam/cloudtrail/denial.ts';
import type { Refusal } from '../../content/denial.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { serviceName } from '../products.ts';
import { sayActor } from './actor.ts';
import { listed } from './policy/listed.ts';
import { code } from './values.ts';

/** What AWS answered to a call, or to several, that changed nothing. */
export function sayRefusal(refusal: Refusal, names: Place['accountNames']): Phrase {
  switch (refusal.code) {
    case 'refused':
      return phrase`IAM refused: ${because(refusal.reason, sayActor(refusal.actor, names), refusal.actions)}${sayPolicy(refusal.policyArn)}.`;
    case 'refused without a reason':
      return phrase`IAM refused ${code(refusal.action, 120)} and gave no reason.`;
    case 'answered':
      return answer(serviceName(refusal.service) ?? 'AWS', refusal.error, refusal.message);
  }
}

/** Which policy it was, where AWS names it. */
function sayPolicy(arn: string | undefined): Phrase {
  return arn === undefined ? [] : phrase` (${code(arn, 250)})`;
}

function answer(service: string, errorCode: string, message: string | undefined): Phrase {
  return message === undefined
    ? phrase`${ours(service)} answered ${code(errorCode, 80)}.`
    : phrase`${ours(service)} answered ${code(errorCode, 80)}: ${code(message.replace(/\.\s*$/, ''), 300)}.`;
}

function because({ kind, policy }: DenialReason, principal: Phrase, actions: readonly string[]): Phrase {
  const whose = owned[policy](principal);
  const last = kind === 'explicit deny' ? 'and' : 'or';
  const action = listed(actions, (one) => code(one, 120), { last, limit: 5 });
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
