import { type ActionName, isActionName } from './action-name.ts';
import { actionNamed } from './actions/catalogue.ts';
import { type Meaning, variantIn, withVariant } from './actions/variant.ts';
import { partAction, partName } from './alerter/actions/part-actions.ts';
import type { CloudTrailRecord } from './cloudtrail/record.ts';

/** What a call means, as the catalogue knows it, and the name under which each language has its words. */
export type KnownAction = Meaning & Readonly<{ name: ActionName }>;

/** What we know about the call of a record; undefined for one that is not in the catalogue. */
export function knownAction(record: CloudTrailRecord): KnownAction | undefined {
  const isIam = record.eventSource === 'iam.amazonaws.com';
  const action = isIam ? actionNamed(record.eventName) : partAction(record);
  if (action === undefined) return undefined;
  const variant = variantIn(action, record);
  const entry = isIam ? record.eventName : partName(record);
  const name = variant === undefined ? entry : `${entry}.${variant.name}`;
  return isActionName(name) ? { ...withVariant(action, variant), name } : undefined;
}
