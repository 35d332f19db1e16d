import type { Action } from './actions/action.ts';
import { actionNamed } from './actions/catalogue.ts';
import { locate } from './actions/locate.ts';
import type { Thing } from './actions/thing.ts';
import { type ThingKind, things } from './actions/things.ts';
import { undoOf } from './actions/undo.ts';
import { withVariant } from './actions/variant.ts';
import { partAction, partKind } from './alerter/actions/part-services.ts';
import type { Alerter } from './alerter/alerter.ts';
import { concernsAlerter } from './alerter/concerns-alerter.ts';
import type { Change } from './change.ts';
import { valueAt } from './cloudtrail/fields.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';
import { parsePolicyDocument } from './policy/parse.ts';

/**
 * Explains a record: the action with its variant, what it was done to, the policy it brought, the way back, and
 * whether it concerns the alerter, as far as it is known which that is.
 */
export function explain(record: CloudTrailRecord, alerter?: Alerter): Change {
  const entry = record.eventSource === 'iam.amazonaws.com' ? actionNamed(record.eventName) : partAction(record);
  const action = entry && withVariant(entry, record);
  const named = action === undefined ? {} : thingsIn(action, record);
  const target = targetOf(action, named, record);
  return {
    record,
    action,
    target,
    things: named,
    concerns:
      alerter !== undefined && concernsAlerter(record, [target, ...Object.values(named)], alerter)
        ? 'the alerter'
        : 'the account',
    document: action && documentIn(action, record),
    undo: action && undoOf(action, record),
  };
}

function targetOf(action: Action | undefined, named: Named, record: CloudTrailRecord): Thing {
  if (action === undefined) return guessTarget(record);
  return named[action.target] ?? locate(action.target, record, undefined);
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
  const part = partKind(record);
  const kinds = part === undefined ? (['role', 'user', 'group', 'policy'] as const) : [part];
  const found = kinds.map((kind) => locate(kind, record, undefined)).find((thing) => thing.name !== undefined);
  return found ?? { kind: 'account', name: record.accountId, arn: undefined, source: 'not in the record' };
}

function documentIn({ document }: Action, record: CloudTrailRecord): Change['document'] {
  if (document === undefined) return undefined;
  const text = valueAt(record[document.in ?? 'request'], ...document.field.split('.'));
  if (text === undefined || text === null) return undefined;
  return { kind: document.kind, text: parsePolicyDocument(text) };
}
