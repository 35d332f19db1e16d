import type { Fields } from '../cloudtrail/fields.ts';
import { leftOver, type Members, membersOf, unread } from './members.ts';
import { readConditions } from './read-conditions.ts';
import { readPrincipals } from './read-principals.ts';
import { type Read, readTexts } from './read-texts.ts';
import type { Statement, Targets, Unread } from './statement.ts';

const names = [
  'sid',
  'effect',
  'principal',
  'notprincipal',
  'action',
  'notaction',
  'resource',
  'notresource',
  'condition',
];

/** Reads one statement; whatever it holds that is not understood ends in `unread`. */
export function readStatement(fields: Fields): Statement {
  const members = membersOf(fields, names);
  const effect = readEffect(members);
  const actions = readTargets(members, 'Action');
  const resources = readTargets(members, 'Resource');
  const principals = readPrincipals(members);
  const conditions = readConditions(members.known.get('condition'));
  return {
    sid: readTexts('Sid', members.known.get('sid')).value[0],
    effect: effect.value,
    actions: actions.value,
    resources: resources.value,
    principals: principals.value,
    conditions: conditions.value,
    unread: [effect, actions, resources, principals, conditions, members].flatMap((read) => read.unread),
  };
}

/** The effect is the only word whose case matters: IAM refuses `allow`. */
function readEffect({ known }: Members): Read<Statement['effect']> {
  const effect = known.get('effect');
  if (effect === 'Allow' || effect === 'Deny') return { value: effect, unread: [] };
  return { value: 'Unknown', unread: known.has('effect') ? [unread('Effect', effect)] : [] };
}

function readTargets({ known }: Members, name: 'Action' | 'Resource'): Read<Targets> {
  const positive = name.toLowerCase();
  const negative = `not${positive}`;
  if (known.has(positive)) return targets('only', name, known.get(positive), leftOver(known, negative, `Not${name}`));
  if (known.has(negative)) return targets('all but', `Not${name}`, known.get(negative), []);
  return { value: { kind: 'not said' }, unread: [] };
}

function targets(kind: 'only' | 'all but', member: string, value: unknown, rest: readonly Unread[]): Read<Targets> {
  const texts = readTexts(member, value);
  return { value: { kind, values: texts.value }, unread: [...texts.unread, ...rest] };
}
