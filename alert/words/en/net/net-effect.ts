import type { Effect } from '../../../../iam/access/access-effect.ts';
import type { Affected, NetEffect, Principal } from '../../../content/net/net-point.ts';
import { ours, type Phrase, phrase } from '../../../phrase.ts';
import { fitting, type Space } from '../../fitting.ts';
import { sayAccessNames } from '../access.ts';
import { uncapitalised } from '../first-letter.ts';
import { listed } from '../policy/listed.ts';
import { sayStatement } from '../policy/statement.ts';
import { code, cut } from '../values.ts';

/** “Lost: `s3:GetObject` on `billing-archive/*`. No identity policy of the role allows it any more.” */
export function sayNetEffect(point: NetEffect): Phrase {
  return fitting((space) => phrase`${sayClaim(point, space)}${sayStated(point, space)}`);
}

function sayClaim(point: NetEffect, space: Space): Phrase {
  const { lead, end } = effects[point.effect];
  const what = phrase`${sayAccessNames(point.actions, space)} on ${sayAccessNames(point.resources, space)}`;
  const who = point.of.named
    ? phrase`${sayAffected(point.of, space)}: ${ours(lead.toLowerCase())} ${what}`
    : phrase`${ours(lead)}: ${what}`;
  return phrase`${who}${ours(point.conditional ? (end ?? some[point.effect]) : (end ?? ''))}${sayBecause(point)}`;
}

const effects: Readonly<Record<Effect, Readonly<{ lead: string; end?: string }>>> = {
  lost: { lead: 'Lost' },
  gained: { lead: 'Gained' },
  narrowed: { lead: 'Narrowed', end: ', allowed in fewer cases than before' },
  widened: { lead: 'Widened', end: ', allowed in more cases than before' },
  changed: { lead: 'Changed', end: ', allowed in other cases than before' },
};

const some: Readonly<Record<Effect, string>> = {
  lost: ', which was allowed in some cases',
  gained: ', in some cases',
  narrowed: '',
  widened: '',
  changed: '',
};

function sayBecause({ because, of, actions }: NetEffect): Phrase {
  const isOne = actions.patterns.length === 1 && !actions.patterns.some((pattern) => /[*?]/.test(pattern));
  const it = isOne ? 'it' : 'them';
  switch (because) {
    case undefined:
      return ours('.');
    case 'denied':
      return ours('. A Deny wins over every Allow.');
    case 'boundary':
      return ours(`. The permissions boundary does not allow ${it}.`);
    case 'not known':
      return ours(`. No identity policy that is known allows ${it} any more.`);
    case 'not allowed':
      return ours(`. No identity policy ${ofWhom(of)} allows ${it} any more.`);
  }
}

function ofWhom({ principals: [first, ...others] }: Affected): string {
  if (others.length > 0) return 'of theirs';
  return first.kind === 'user' ? 'of the user' : 'of the role';
}

function sayStated({ statement }: NetEffect, { conditions }: Space): Phrase {
  if (statement === undefined) return [];
  const when = statement.side === 'before' ? 'Before' : 'Now';
  return phrase` ${ours(when)}: ${cut(sayStatement(statement.said), conditions > 3 ? 220 : 120)}.`;
}

/** “Role `a`”, “Users `a`, `b`, `c`, `d`, `e` and 3 more”, “Role `a`, users `b` and `c`”. */
export function sayAffected(
  { principals }: Pick<Affected, 'principals'>,
  space: Pick<Space, 'names' | 'width'>,
): Phrase {
  const roles = sayKind('role', principals, space);
  const users = sayKind('user', principals, space);
  const isMixed = roles.length > 0 && users.length > 0;
  return isMixed ? phrase`${roles}, ${uncapitalised(users)}` : [...roles, ...users];
}

const nouns = { role: ['Role', 'Roles'], user: ['User', 'Users'] } as const;

function sayKind(
  kind: Principal['kind'],
  principals: readonly Principal[],
  { names: limit, width }: Pick<Space, 'names' | 'width'>,
): Phrase {
  const some = principals.filter((one) => one.kind === kind);
  if (some.length === 0) return [];
  const [one, many] = nouns[kind];
  const names = listed(some, ({ name }) => code(name, width), { last: 'and', limit });
  return phrase`${ours(some.length === 1 ? one : many)} ${names}`;
}
