import type { Credentials, Way } from '../../content/credentials.ts';
import { joined, ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { sayAccount } from './account.ts';
import { sayActor } from './actor.ts';
import { code, value } from './values.ts';

/** Who it was and how they came in, in one line: “sato@example.jp, single sign-on as PlatformAdmin”. */
export function sayCredentials({ actor, ways }: Credentials, names: Place['accountNames']): Phrase {
  return joined([sayActor(actor, names), ...ways.map((way) => sayWay(way, names))], ', ');
}

function sayWay(way: Way, names: Place['accountNames']): Phrase {
  switch (way.code) {
    case 'the account itself':
      return ours('acting as the account itself');
    case 'IAM user':
    case 'with MFA':
    case 'without MFA':
      return ours(plainly[way.code]);
    case 'session name not vouched for':
      return ours('a session name that AWS does not vouch for');
    case 'issued by':
      return phrase`credentials issued by ${code(way.issuer)}`;
    case 'signed in by':
      return phrase`signed in by ${code(way.provider)}`;
    case 'single sign-on':
      return phrase`single sign-on as ${value(way.permissionSet)}`;
    case 'SAML provider':
      return phrase`SAML provider ${code(way.provider)}`;
    case 'role':
      return phrase`role ${code(way.role)}`;
    case 'service-linked role':
      return phrase`service-linked role ${code(way.role)}`;
    case 'token':
      return phrase`token of ${code(way.subject)}`;
    case 'session':
      return phrase`session ${value(way.session)}`;
    case 'role session':
      return phrase`${ours(sessionOf[way.of])} role ${code(way.role)}, session ${value(way.session)}`;
    case 'delegation':
      return phrase`through a delegation to account ${sayAccount(way.accountId, names)}`;
    case 'Identity Center user':
      return phrase`for Identity Center user ${code(way.id)}`;
  }
}

const plainly = { 'IAM user': 'IAM user', 'with MFA': 'with MFA', 'without MFA': 'without MFA' } as const;

const sessionOf = { 'source identity': 'source identity of', service: 'with' } as const;
