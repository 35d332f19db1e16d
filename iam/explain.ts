import type { Action } from './actions/action.ts';
import { locate } from './actions/locate.ts';
import type { Resource } from './actions/resource.ts';
import { isResourceKind } from './actions/resources.ts';
import { valueIn } from './actions/value.ts';
import { isValueKind } from './actions/values.ts';
import type { Meaning } from './actions/variant.ts';
import { partKind } from './alerter/actions/part-actions.ts';
import { affectsAlerter } from './alerter/affects-alerter.ts';
import type { Change } from './change.ts';
import { valueAt } from './cloudtrail/fields.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';
import { type Context, nothingDeclared } from './context.ts';
import { knownAction } from './known-action.ts';
import { parsePolicyDocument } from './policy/parse.ts';
import { type Before, notKept } from './state/before.ts';

/**
 * Explains a record: the action with its variant, what it was done to, the policy it brought, and
 * whether it affects the alerter, as far as it is known which that is. `before` is what it met.
 */
export function explain(
  record: CloudTrailRecord,
  context: Context = nothingDeclared,
  before: Before = notKept,
): Change {
  const { alerter, knownAccounts = [] } = context;
  const action = knownAction(record);
  const resources = action === undefined ? {} : resourcesIn(action, record);
  const target = (action && resources[action.target]) ?? guessTarget(record);
  const isOurs = alerter !== undefined && affectsAlerter(record, [target, ...Object.values(resources)], alerter);
  return {
    record,
    action,
    target,
    resources,
    values: action === undefined ? {} : valuesIn(action, record),
    affects: isOurs ? 'the alerter' : 'the account',
    knownAccounts,
    document: action && documentIn(action, record),
    before,
  };
}

function resourcesIn({ target, names, withoutUser }: Meaning, record: CloudTrailRecord): Change['resources'] {
  const kinds = [target, ...names.filter(isResourceKind)];
  return Object.fromEntries(kinds.map((kind) => [kind, locate(kind, record, withoutUser)]));
}

function valuesIn({ names }: Meaning, record: CloudTrailRecord): Change['values'] {
  return Object.fromEntries(names.filter(isValueKind).map((kind) => [kind, valueIn(kind, record)]));
}

/** What an action that we do not know was most probably done to: the first resource that its request names. */
function guessTarget(record: CloudTrailRecord): Resource {
  const part = partKind(record);
  const kinds = part === undefined ? (['role', 'user', 'group', 'policy'] as const) : [part];
  const found = kinds.map((kind) => locate(kind, record, undefined)).find(({ name }) => name !== undefined);
  return found ?? { kind: 'account', name: record.accountId, arn: undefined, source: 'not in the record' };
}

function documentIn({ document }: Pick<Action, 'document'>, record: CloudTrailRecord): Change['document'] {
  if (document === undefined) return undefined;
  const text = valueAt(record[document.in ?? 'request'], ...document.field.split('.'));
  if (text === undefined || text === null) return undefined;
  return { kind: document.kind, text: parsePolicyDocument(text) };
}
