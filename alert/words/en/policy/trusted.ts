import type { Trusted, TrustedAccount } from '../../../content/policy/trusted.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { serviceName } from '../../products.ts';
import { sayTokenHolders } from './federation.ts';
import { sayName } from './say-name.ts';

/** A principal of a trust policy: “AWS Lambda (`lambda.amazonaws.com`)”, “role `deploy` of this account”. */
export function sayTrusted(principal: Trusted, width: number): Phrase {
  switch (principal.code) {
    case 'everyone':
      return ours('anyone in any AWS account');
    case 'account':
      return sayAccount(principal);
    case 'service':
      return sayService(principal.service, width);
    case 'identity': {
      const { kind, name, account } = principal;
      return phrase`${ours(identities[kind])} ${sayName(name, width)} of ${sayAccount(account)}`;
    }
    case 'deleted':
      return phrase`the ${ours(identities[principal.kind])} with the unique ID ${sayName(principal.id, width)}`;
    case 'other':
      return phrase`principal ${sayName(principal.text, width)}`;
    default:
      return sayTokenHolders(principal, width);
  }
}

const identities = { role: 'role', user: 'user', session: 'session', 'federated user': 'federated user' } as const;

function sayAccount({ id, whose }: TrustedAccount): Phrase {
  switch (whose) {
    case 'own':
      return ours('this account');
    case 'another':
      return phrase`account ${sayName(id, 40)} (another account)`;
    case 'not known':
      return phrase`account ${sayName(id, 40)}`;
  }
}

function sayService(host: string, width: number): Phrase {
  const name = serviceName(host);
  return name === undefined ? phrase`service ${sayName(host, width)}` : phrase`${ours(name)} (${sayName(host, width)})`;
}
