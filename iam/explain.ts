import type { Action } from './actions/action.ts';
import { actionNamed } from './actions/catalogue.ts';
import { locate } from './actions/locate.ts';
import type { Thing } from './actions/thing.ts';
import { type ThingKind, things } from './actions/things.ts';
import { undoOf } from './actions/undo.ts';
import { withVariant } from './actions/variant.ts';
import type { Change } from './change.ts';
import { valueAt } from './cloudtrail/fields.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';
import { parsePolicyDocument } from './policy/parse.ts';

/** Explains a record: the action with its variant, what it was done to, the policy it brought, the way back. */
export function explain(record: CloudTrailRecord): Change {
  const entry = record.eventSource === 'iam.amazonaws.com' ? actionNamed(record.eventName) : undefined;
  const action = entry && withVariant(entry, record);
  const named = action === undefined ? {} : thingsIn(action, record);
  return {
    record,
    action,
    target:
      action === undefined ? guessTarget(record) : (named[action.target] ?? locate(action.target, record, undefined)),
    things: named,
    document: action && documentIn(action, record),
    undo: action && undoOf(action, record),
  };
}

type Named = Partial<Record<ThingKind, Thing>>;

/** Every thing that the action's sentence can name. */
function thingsIn(action: Action, record: CloudTrailRecord): Named {
  const kinds = [action.target, ...[...action.en.object.matchAll(/\{(\w+)\}/g)].map(([, kind]) => kind)];
  return Object.fromEntries(kinds.filter(isThingKind).map((kind) => [kind, locate(kind, record, action.withoutUser)]));
}

function isThingKind(kind: string | undefined): kind is ThingKind {
  return kind !== undefined && Object.hasOwn(things, kind);
}

/** What an action that we do not know was most probably done to: the first thing that its request names. */
function guessTarget(record: CloudTrailRecord): Thing {
  const kinds = ['role', 'user', 'group', 'policy'] as const;
  const found = kinds.map((kind) => locate(kind, record, undefined)).find((thing) => thing.name !== undefined);
  return found ?? { kind: 'account', name: record.accountId, arn: undefined, source: 'not in the record' };
}

function documentIn(action: Action, { request }: CloudTrailRecord): Change['document'] {
  if (action.document === undefined) return undefined;
  const text = valueAt(request, action.document.field);
  if (text === undefined || text === null) return undefined;
  return { kind: action.document.kind, text: parsePolicyDocument(text) };
}
