import type { Actor } from '../../content/actor.ts';
import type { Maker } from '../../content/maker.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import { deployTools, serviceName, tokenIssuerName } from '../products.ts';
import { code, value } from './values.ts';

/** Who did it, as the subject of a sentence. */
export function sayActor(actor: Actor): Phrase {
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
      return phrase`${sayService(actor.service)} for ${sayActor(actor.actor)}`;
    case 'partner':
      return phrase`partner account ${code(actor.accountId)}, with the access of ${sayActor(actor.actor)},`;
    case 'account':
      return actor.id === undefined ? ours('another account') : phrase`account ${code(actor.id)}`;
    case 'directory user':
      return actor.name === undefined ? ours('a directory user') : phrase`directory user ${value(actor.name)}`;
    case 'Identity Center user':
      return actor.id === undefined ? ours('an Identity Center user') : phrase`Identity Center user ${code(actor.id)}`;
    case 'unknown':
      return unknown(actor.type, actor.name);
  }
}

function unknown(type: string | undefined, name: string | undefined): Phrase {
  const who = name === undefined ? ours('someone whom the record does not name') : value(name);
  return type === undefined ? who : phrase`${who} (principal type ${code(type, 60)})`;
}

/** Who made the changes of a digest: a run is “Terraform (GitHub Actions, role `tf-apply`)”. */
export function sayMaker(maker: Maker): Phrase {
  if (maker.code !== 'run') return sayActor(maker);
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
