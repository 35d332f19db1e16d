import type { Trusted, TrustedAccount } from '../../../content/policy/trusted.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Place } from '../../../reader.ts';
import { serviceName } from '../../products.ts';
import { value } from '../values.ts';
import { sayTokenHolders } from './federation.ts';
import { sayName } from './say-name.ts';

/** A principal of a trust policy: “AWS Lambda (`lambda.amazonaws.com`)”, “role `deploy` of this account”. */
export function sayTrusted(principal: Trusted, width: number, names: Place['accountNames']): Phrase {
  switch (principal.code) {
    case 'everyone':
      return ours('anyone in any AWS account');
    case 'account':
      return sayAccount(principal, names);
    case 'service':
      return sayService(principal.service, width);
    case 'identity': {
      const { kind, name, account } = principal;
      return phrase`${ours(identities[kind])} ${sayName(name, width)} of ${sayAccount(account, names)}`;
    }
    case 'unique id':
      return phrase`the ${ours(identities[principal.kind])} with the unique ID ${sayName(principal.id, width)}`;
    case 'other':
      return phrase`principal ${sayName(principal.text, width)}`;
    default:
      return sayTokenHolders(principal, width);
  }
}

const identities = { role: 'role', user: 'user', session: 'session', 'federated user': 'federated user' } as const;

/** Another account by its name, where the reader has one for it. */
function sayAccount({ id, whose }: TrustedAccount, names: Place['accountNames']): Phrase {
  if (whose === 'own') return ours('this account');
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  if (name !== undefined) return phrase`account ${value(name)} (${sayName(id, 40)})`;
  return whose === 'another'
    ? phrase`account ${sayName(id, 40)} (another account)`
    : phrase`account ${sayName(id, 40)}`;
}

function sayService(host: string, width: number): Phrase {
  const name = serviceName(host);
  return name === undefined ? phrase`service ${sayName(host, width)}` : phrase`${ours(name)} (${sayName(host, width)})`;
}
