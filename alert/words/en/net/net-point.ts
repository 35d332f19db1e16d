import type { Affected, Granted, NetPoint, Principal, User } from '../../../content/net/net-point.ts';
import type { PolicyPoint } from '../../../content/policy/point.ts';
import { joined, ours, type Phrase, phrase } from '../../../phrase.ts';
import type { Place } from '../../../reader.ts';
import { fitting, type Space } from '../../fitting.ts';
import { uncapitalised, withoutStop } from '../first-letter.ts';
import { sayFormerGrant } from '../policy/grant.ts';
import { listed } from '../policy/listed.ts';
import { sayPolicyPoint } from '../policy/point.ts';
import { sayTime } from '../time.ts';
import { code, cut } from '../values.ts';
import { sayAffected, sayNetEffect } from './net-effect.ts';

/** One sentence about what a change did to access. */
export function sayNetPoint(point: NetPoint, place: Place): Phrase {
  switch (point.code) {
    case 'net effect':
      return sayNetEffect(point);
    case 'more effects':
      return ours(`${point.count} more ${point.count === 1 ? 'difference' : 'differences'} in access.`);
    case 'more affected':
      return ours(`Also affects ${point.count} more ${point.count === 1 ? 'user or role' : 'users or roles'}.`);
    case 'no access changed':
      return sayUnchanged(point);
    case 'texts not read':
      return sayNotRead(point.policies);
    case 'policies not known':
      return ours('Not all policies are known: another one could change this.');
    case 'last use':
      return sayLastUse(point, place);
    case 'in use':
      return sayInUse(point);
    case 'trusted before':
      return sayTrustBefore(point.trust, place);
    case 'trust as before':
      return ours('Who may assume it is the same as before.');
    case 'order uncertain':
      return ours('A later change of the same was known already: which of them came first is not certain.');
    case 'state could not be read':
      return ours('The kept state of the account could not be read, so what was there before is not known.');
  }
}

/** “Before: account 210987654321 may assume it.” A grant may begin with a name, which keeps its capital letter. */
function sayTrustBefore(trust: readonly PolicyPoint[], place: Place): Phrase {
  const said = trust.map((one) =>
    one.code === 'grant'
      ? sayFormerGrant(one.grant, place.accountNames)
      : uncapitalised(withoutStop(sayPolicyPoint(one, place))),
  );
  return phrase`Before: ${cut(joined(said, '; '), 400)}.`;
}

function sayUnchanged({ of, grantedBy }: Extract<NetPoint, { code: 'no access changed' }>): Phrase {
  return fitting((space) => sayUnchangedIn(space, of, grantedBy));
}

function sayUnchangedIn(space: Space, of: Affected | undefined, grantedBy: readonly Granted[]): Phrase {
  const whose = of?.named ? phrase`${sayAffected(of, space)}: no` : ours('No');
  if (grantedBy.length === 0) return phrase`${whose} effective access changed.`;
  const say = ({ kind, name }: Granted) => phrase`${ours(granters[kind])} ${code(name, space.width)}`;
  const granting = listed(grantedBy, say, { last: 'and', limit: space.names });
  return phrase`${whose} effective access changed: ${granting} still ${ours(grantedBy.length === 1 ? 'grants' : 'grant')} all of it.`;
}

const granters: Readonly<Record<Granted['kind'], string>> = {
  group: 'group',
  inline: 'inline policy',
  managed: 'managed policy',
};

function sayNotRead(policies: readonly string[]): Phrase {
  const names = listed(policies, (name) => code(name, 80), { last: 'and', limit: 5 });
  return policies.length === 1
    ? phrase`What policy ${names} allows is not known: its text was not read.`
    : phrase`What the policies ${names} allow is not known: their texts were not read.`;
}

function sayLastUse({ of, use }: Extract<NetPoint, { code: 'last use' }>, { timeZone }: Place): Phrase {
  if (use.kind === 'never') return phrase`${sayUsed(of)} ${ours(neverSeen[of.kind])}.`;
  const delay = of.kind === 'role' ? " (AWS may report use with up to 4 hours' delay)" : '';
  return phrase`${sayUsed(of)} was last seen in use on ${sayTime(use.time, timeZone)}${ours(delay)}.`;
}

function sayUsed({ kind, name }: User): Phrase {
  if (name === undefined || kind === 'key') return ours(`The ${kind}`);
  return sayAffected({ principals: [{ kind, name }] }, { names: 1, width: 80 });
}

const neverSeen: Readonly<Record<User['kind'], string>> = {
  user: 'has no key that was ever seen in use, and no password',
  role: 'was not seen in use within the 400 days that AWS looks back',
  key: 'was never seen in use',
};

function sayInUse({ principals, among }: Extract<NetPoint, { code: 'in use' }>): Phrase {
  if (principals.length === 0) return ours('None of them was seen in use within the last 30 days.');
  const names = listed(principals, ({ name }: Principal) => code(name, 80), { last: 'and', limit: 5 });
  const was = principals.length === 1 ? 'was' : 'were';
  return phrase`${ours(String(principals.length))} of ${ours(String(among))} ${ours(was)} seen in use within 30 days: ${names}.`;
}
