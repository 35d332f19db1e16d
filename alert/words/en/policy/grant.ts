import type { Afterwards, Openness, SaidGrant, Who } from '../../../content/policy/grant.ts';
import type { Trusted } from '../../../content/policy/trusted.ts';
import { joined, ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Place } from '../../../reader.ts';
import { fitting, type Space } from '../../fitting.ts';
import { code } from '../values.ts';
import { sayConditions } from './condition.ts';
import { sayFederated } from './federation.ts';
import { listed } from './listed.ts';
import { sayActions } from './targets.ts';
import { sayTrusted } from './trusted.ts';
import { sayUnread } from './unread.ts';

/** Who may assume the role, or may not: “Now AWS Lambda (`lambda.amazonaws.com`) may assume it.” */
export function sayGrant(grant: SaidGrant, names: Place['accountNames']): Phrase {
  const sentence = fitting((space) => phrase`Now ${sayGranted(grant, space, names)}.`);
  return joined([sentence, ...grant.afterwards.map(sayAfterwards)], ' ');
}

/** The same of a policy that is no longer in force, as a part of a sentence: “account 210987654321 may assume it”. */
export function sayFormerGrant(grant: SaidGrant, names: Place['accountNames']): Phrase {
  return fitting((space) => sayGranted(grant, space, names));
}

function sayGranted(grant: SaidGrant, space: Space, names: Place['accountNames']): Phrase {
  const when = sayConditions(grant.clauses, grant.effect, space);
  const what = phrase`${sayWho(grant.who, space, names)} ${sayMay(grant, space)}`;
  return phrase`${what}${when}${sayUnread(grant.unread)}${opennesses[grant.openness]}`;
}

function sayWho(who: Who, space: Space, names: Place['accountNames']): Phrase {
  switch (who.code) {
    case 'only':
      return sayAll(who.principals, space, names);
    case 'everyone':
    case 'nobody': {
      const all = ours(who.code === 'nobody' ? 'nobody' : 'anyone in any AWS account');
      return who.except.length === 0 ? all : phrase`${all} except ${sayAll(who.except, space, names)}`;
    }
    default:
      return sayFederated(who, space);
  }
}

function sayAll(principals: readonly Trusted[], space: Space, names: Place['accountNames']): Phrase {
  const say = (principal: Trusted) => sayTrusted(principal, space.width, names);
  return listed(principals, say, { last: 'and', limit: space.names });
}

/** “Nobody may” and “Lambda may not” both deny. */
function sayMay({ effect, who, may }: SaidGrant, space: Space): Phrase {
  const verb = ours(effect === 'Deny' && who.code !== 'nobody' ? 'may not' : 'may');
  return may.code === 'assume'
    ? phrase`${verb} assume it`
    : phrase`${verb} call ${sayActions(may.actions, space)} on it`;
}

const opennesses: Readonly<Record<Openness, Phrase>> = {
  'not said': [],
  'lets nobody assume': ours(', which alone lets nobody assume it'),
  'no condition on the subject': ours(': no condition on the subject'),
  'everyone, no condition': phrase`: principal ${code('*')}, no condition`,
};

function sayAfterwards(after: Afterwards): Phrase {
  switch (after.code) {
    case 'deny wins':
      return ours(denyWins);
    case 'a Deny limits this':
      return ours('A Deny of the policy limits this.');
    case 'accounts decide':
      return ours(
        `${after.accounts === 1 ? 'The' : 'Each'} account's own policies decide which of its users and roles.`,
      );
  }
}

export const denyWins = 'A Deny wins over every Allow.';
