import type { Effect } from '../../../iam/access/access-effect.ts';
import { type AccessLevel, type ActionCounts, accessLevels } from '../../../iam/access/action-table.ts';
import type { AccessPoint, Names } from '../../content/access.ts';
import { ours, type Phrase, phrase } from '../../phrase.ts';
import type { Place } from '../../reader.ts';
import { fitting, type Space } from '../fitting.ts';
import { listed } from './policy/listed.ts';
import { sayPolicyPoint } from './policy/point.ts';
import { sayName } from './policy/say-name.ts';
import { code } from './values.ts';

/** One sentence about a difference in access: “Lost: `s3:PutObject` on `arn:aws:s3:::billing-archive/*`.” */
export function sayAccess(point: AccessPoint, place: Pick<Place, 'accountNames'>): Phrase {
  switch (point.code) {
    case 'effect':
      return fitting((space) => sayEffect(point, space));
    case 'statement':
      return phrase`${ours(point.side === 'before' ? 'Only before' : 'Only after')}, in ${code(point.policy, 60)}: ${sayPolicyPoint(point.statement, place)}`;
    case 'more statements':
      return ours(`and ${point.count} more ${point.count === 1 ? 'statement' : 'statements'}`);
    case 'no difference':
      return ours('No effective access changed.');
    case 'beyond':
      return ours(beyond(point));
    case 'policy of a resource':
      return ours(
        point.changed
          ? 'These policies name principals, as the trust policy of a role does. Who may do what by them differs:'
          : 'These policies name principals, as the trust policy of a role does. Both say the same.',
      );
  }
}

function sayEffect(point: Extract<AccessPoint, { code: 'effect' }>, space: Space): Phrase {
  const what = phrase`${sayAccessNames(point.actions, space)}${sayCounts(point.known)} on ${sayAccessNames(point.resources, space)}`;
  const { lead, end, conditional } = effects[point.effect];
  return phrase`${ours(lead)}: ${what}${ours(end)}${ours(point.conditional ? conditional : '')}.`;
}

type Words = Readonly<{ lead: string; end: string; conditional: string }>;

const effects: Readonly<Record<Effect, Words>> = {
  lost: { lead: 'Lost', end: '', conditional: ', which was allowed in some cases' },
  gained: { lead: 'Gained', end: '', conditional: ', in some cases' },
  narrowed: { lead: 'Narrowed', end: ', allowed in fewer cases than before', conditional: '' },
  widened: { lead: 'Widened', end: ', allowed in more cases than before', conditional: '' },
  changed: { lead: 'Changed', end: ', allowed in other cases than before', conditional: '' },
};

/** What fits one of the patterns and none of the exceptions. */
export function sayAccessNames({ patterns, except }: Names, space: Space): Phrase {
  const some = (names: readonly string[]) =>
    listed(names, (name) => sayName(name, space.width), { last: 'and', limit: space.names });
  const all = patterns.includes('*') ? ours('everything') : some(patterns);
  return except.length === 0 ? all : phrase`${all} except ${some(except)}`;
}

/** “ (24 actions: 3 that list, 21 that write)”, of those that AWS documents. */
function sayCounts(known: ActionCounts | undefined): Phrase {
  if (known === undefined) return [];
  const total = accessLevels.reduce((sum, level) => sum + known[level], 0);
  const parts = accessLevels
    .filter((level) => known[level] > 0)
    .map((level) => `${count(known[level])} ${that[level]}`);
  if (total === 0) return ours(' (no action that was known when this was built)');
  return ours(` (${count(total)} ${total === 1 ? 'action' : 'actions'}: ${parts.join(', ')})`);
}

const that: Readonly<Record<AccessLevel, string>> = {
  List: 'that list',
  Read: 'that read',
  Write: 'that write',
  'Permissions management': 'that manage permissions',
  Tagging: 'that tag',
};

function count(number: number): string {
  return number.toLocaleString('en');
}

function beyond({ lost, gained }: Readonly<{ lost: boolean; gained: boolean }>): string {
  const allow = 'The policy of a resource could still allow what is lost.';
  const block = 'Policies of the organization, of a resource or of a session could still block what is gained.';
  return [...(lost ? [allow] : []), ...(gained ? [block] : [])].join(' ');
}
