import type { Actor } from '../../content/actor.ts';
import type { Maker } from '../../content/maker.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { shortName } from '../account-named.ts';
import { deployTools, serviceName, tokenIssuerName } from '../products.ts';
import { code, value } from './values.ts';

type Names = Place['accountNames'];

/** Who did it, as the subject of a sentence. */
export function sayActor(actor: Actor, names: Names): Phrase {
  switch (actor.code) {
    case 'root user':
      return ours('the root user');
    case 'AssumeRoot session':
      return ours('an AssumeRoot session of the root user');
    case 'named':
      return value(actor.name);
    case 'federated user':
      return phrase`federated user ${code(actor.name)}`;
    case 'role':
      return phrase`role ${code(actor.role)}`;
    case 'role session':
      return phrase`role ${code(actor.role)} (session ${value(actor.session)})`;
    case 'token holder':
      return phrase`${sayIssuer(actor.provider)} with role ${code(actor.role)}`;
    case 'compute':
      return phrase`${ours(actor.compute)} ${code(actor.name)}`;
    case 'service':
      return actor.service === undefined ? ours('an AWS service') : sayService(actor.service);
    case 'service for':
      return phrase`${sayService(actor.service)} for ${sayActor(actor.actor, names)}`;
    case 'partner':
      return phrase`partner account ${sayAccount(actor.accountId, names)}, with the access of ${sayActor(actor.actor, names)},`;
    case 'account':
      return actor.id === undefined ? ours('another account') : phrase`account ${sayAccount(actor.id, names)}`;
    case 'directory user':
      return actor.name === undefined ? ours('a directory user') : phrase`directory user ${value(actor.name)}`;
    case 'Identity Center user':
      return actor.id === undefined ? ours('an Identity Center user') : phrase`Identity Center user ${code(actor.id)}`;
    case 'unknown':
      return unknown(actor.type, actor.name);
  }
}

/** An account that acts: “`210987654321`”, or “audit (`210987654321`)” where the reader has a name for it. */
function sayAccount(id: string, names: Names): Phrase {
  const name = Object.hasOwn(names, id) ? names[id] : undefined;
  return name === undefined ? code(id) : phrase`${value(shortName(name))} (${code(id)})`;
}

function unknown(type: string | undefined, name: string | undefined): Phrase {
  const who = name === undefined ? ours('someone whom the record does not name') : value(name);
  return type === undefined ? who : phrase`${who} (principal type ${code(type, 60)})`;
}

/** Who made the changes of a digest: a run is “Terraform (GitHub Actions, role `tf-apply`)”. */
export function sayMaker(maker: Maker, names: Names): Phrase {
  if (maker.code !== 'run') return sayActor(maker, names);
  return phrase`${ours(deployTools[maker.tool])} (${sayIssuer(maker.provider)}, role ${code(maker.role)})`;
}

/** The issuer of a web identity's token, by its product name where it has one. */
function sayIssuer(provider: string): Phrase {
  const name = tokenIssuerName(provider);
  return name === undefined ? code(provider) : ours(name);
}

/** An AWS service by its name; by its host name where we have none. */
export function sayService(host: string): Phrase {
  if (host === 'AWS Internal') return ours('an AWS service');
  const name = serviceName(host);
  return name === undefined ? code(host) : ours(name);
}
