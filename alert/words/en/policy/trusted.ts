import { parseArn } from '../../../../iam/cloudtrail/arn.ts';
import type { StatedPrincipal } from '../../../../iam/policy/statement.ts';
import { accountIn, isEveryone } from '../../../../iam/policy/trust.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { serviceName } from '../../products.ts';
import { sayTokenHolders } from './federation.ts';
import { sayName } from './say-name.ts';
import { typed } from './targets.ts';

/** A principal of a trust policy: “AWS Lambda (`lambda.amazonaws.com`)”, “role `deploy` of this account”. */
export function sayTrusted(principal: StatedPrincipal, own: string | undefined, width: number): Phrase {
  if (isEveryone(principal)) return ours('anyone in any AWS account');
  const account = accountIn(principal);
  if (account !== undefined) return sayAccount(account, own);
  if (principal.type === 'Service') return sayService(principal.value, width);
  if (principal.type === 'Federated') return sayTokenHolders(principal.value, width);
  if (principal.type === 'AWS') return sayIdentity(principal.value, own, width);
  return phrase`principal ${sayName(typed(principal), width)}`;
}

function sayAccount(account: string, own: string | undefined): Phrase {
  if (own === undefined) return phrase`account ${sayName(account, 40)}`;
  return account === own ? ours('this account') : phrase`account ${sayName(account, 40)} (another account)`;
}

function sayService(host: string, width: number): Phrase {
  const name = serviceName(host);
  return name === undefined ? phrase`service ${sayName(host, width)}` : phrase`${ours(name)} (${sayName(host, width)})`;
}

function sayIdentity(text: string, own: string | undefined, width: number): Phrase {
  const arn = parseArn(text);
  const kind = kinds.find(({ prefix }) => arn?.resource.startsWith(prefix));
  if (arn === undefined || kind === undefined) return sayOther(text, width);
  const name = sayName(arn.resource.slice(kind.prefix.length), width);
  return phrase`${ours(kind.words)} ${name} of ${sayAccount(arn.accountId, own)}`;
}

const kinds = [
  { prefix: 'role/', words: 'role' },
  { prefix: 'user/', words: 'user' },
  { prefix: 'assumed-role/', words: 'session' },
  { prefix: 'federated-user/', words: 'federated user' },
] as const;

/** IAM shows the unique id of a principal that was deleted: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
function sayOther(text: string, width: number): Phrase {
  if (/^AROA[A-Z0-9]+$/.test(text)) return phrase`the role with the unique ID ${sayName(text, width)}`;
  if (/^AIDA[A-Z0-9]+$/.test(text)) return phrase`the user with the unique ID ${sayName(text, width)}`;
  return phrase`principal ${sayName(text, width)}`;
}
