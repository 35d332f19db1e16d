import type { ActionText } from '../../../iam/actions/action.ts';
import type { Thing } from '../../../iam/actions/thing.ts';
import { things } from '../../../iam/actions/things.ts';
import type { Change } from '../../../iam/change.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { code, ours, type Phrase, phrase } from '../../phrase.ts';
import { sayPairs } from './pair-list.ts';

/** An action's object with its things named: “managed policy `ExportRead` from role `billing-export`”. */
export function sayObject(text: ActionText, change: Change): Phrase {
  return sayTemplate(ofItself(text.object, change), change);
}

/** The root user is named already where it acts on what is its own: “access key `AKIAEXAMPLE` of its own”. */
function ofItself(object: string, { things: { user, rootUser } }: Change): string {
  if ((user ?? rootUser)?.kind !== 'rootUser') return object;
  return object.replace(/ of \{(user|rootUser)\}/, ' of its own').replace(/ for \{(user|rootUser)\}/, ' for itself');
}

/** Words of the catalogue with `{kind}` for each thing. */
export function sayTemplate(template: string, { things: named, record }: Change): Phrase {
  return template.split(/\{(\w+)\}/).flatMap((piece, index) => {
    if (index % 2 === 0) return ours(piece);
    const thing = Object.entries(named).find(([kind]) => kind === piece)?.[1];
    return thing === undefined ? ours('something') : sayNamed(thing, record.request);
  });
}

function sayNamed(thing: Thing, request: Fields): Phrase {
  const pairs = sayPairs(thing.kind, request);
  const { noun } = things[thing.kind].en;
  if (pairs === undefined) return sayThing(thing);
  return noun === '' ? pairs : phrase`${ours(noun)} ${pairs}`;
}

/** A thing with its noun: “role `billing-export`”, or “a role” where the record does not say which. */
export function sayThing({ kind, name }: Thing): Phrase {
  const { noun, unknown } = things[kind].en;
  if (name === undefined) return ours(unknown);
  return noun === '' ? code(name, 120) : phrase`${ours(noun)} ${code(name, 120)}`;
}
