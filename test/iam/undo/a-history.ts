import type { Change } from '../../../iam/change.ts';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { explain } from '../../../iam/explain.ts';
import { wayBack } from '../../../iam/undo/way-back.ts';
import type { WayBack } from '../../../iam/undo/written.ts';
import { aRecord } from '../actions/a-record.ts';

/** A call with its parameters, and what IAM answered. */
export type Call = readonly [eventName: string, request: Fields, response?: Fields];

/** Calls as changes, one each second. */
export function changesOf(calls: readonly Call[], more: Fields = {}): readonly Change[] {
  return calls.map((call, index) => changeOf(call, index, more));
}

export function changeOf([eventName, request, response = {}]: Call, second: number, more: Fields = {}): Change {
  const eventTime = new Date(Date.UTC(2026, 10, 24, 0, 40, second)).toISOString();
  const members = { responseElements: response, eventTime, recipientAccountId: '123456789012' };
  return explain(aRecord(eventName, request, { ...members, eventID: `${second}-${eventName}`, ...more }));
}

/** The way back of all calls, or of those at these places, in a batch of all. */
export function wayBackOf(calls: readonly Call[], ...places: readonly number[]): Said {
  const batch = changesOf(calls);
  return said(wayBack(places.length === 0 ? batch : places.flatMap((place) => batch[place] ?? []), batch));
}

export type Said = Readonly<{ commands: readonly string[]; unproved: readonly string[]; left: readonly string[] }>;

/** As short as a table of cases wants it. */
export function said({ commands, unproved, left }: WayBack): Said {
  return {
    commands: commands.map(short),
    unproved: unproved.map(({ only, command }) => `${only}: ${short(command)}`),
    left: left.map(({ change, why }) => `${change.record.eventName}: ${why.code}`),
  };
}

function short(command: string): string {
  return command
    .replace('aws iam ', '')
    .replaceAll('arn:aws:iam::123456789012:policy/', '')
    .replaceAll(/--\S+?[ =]/g, '');
}

export const arnOf = (name: string) => `arn:aws:iam::123456789012:policy/${name}`;
export const attach = (roleName: string, policy: string): Call => [
  'AttachRolePolicy',
  { roleName, policyArn: arnOf(policy) },
];
export const detach = (roleName: string, policy: string): Call => [
  'DetachRolePolicy',
  { roleName, policyArn: arnOf(policy) },
];
export const createRole = (roleName: string): Call => ['CreateRole', { roleName, assumeRolePolicyDocument: '{}' }];
export const deleteRole = (roleName: string): Call => ['DeleteRole', { roleName }];
export const put = (roleName: string, policyName: string, policyDocument = '{}'): Call => [
  'PutRolePolicy',
  { roleName, policyName, policyDocument },
];
export const createPolicy = (policyName: string): Call => [
  'CreatePolicy',
  { policyName, policyDocument: '{}' },
  { policy: { policyName, arn: arnOf(policyName) } },
];
export const createVersion = (policy: string, versionId: string, setAsDefault: boolean): Call => [
  'CreatePolicyVersion',
  { policyArn: arnOf(policy), policyDocument: '{}', setAsDefault },
  { policyVersion: { versionId } },
];
