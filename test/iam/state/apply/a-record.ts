import type { Fields } from '../../../../iam/cloudtrail/fields.ts';
import { readRecord } from '../../../../iam/cloudtrail/read-record.ts';
import type { CloudTrailRecord } from '../../../../iam/cloudtrail/record.ts';
import type { Entity, EntityKind } from '../../../../iam/state/entities.ts';
import { entityCalled } from '../../../../iam/state/look-up.ts';
import type { State } from '../../../../iam/state/state.ts';

export const account = '123456789012';

/** A call that succeeded at a second of the morning of 26 November 2026. */
export function aRecord(
  eventName: string,
  requestParameters: Fields = {},
  more: Fields = {},
  second = 0,
): CloudTrailRecord {
  return readRecord({
    eventID: `${eventName}-${second}`,
    eventTime: new Date(Date.UTC(2026, 10, 26, 9, 0, second)).toISOString(),
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    recipientAccountId: account,
    userIdentity: { type: 'IAMUser', userName: 'sato', accountId: account, arn: `arn:aws:iam::${account}:user/sato` },
    requestParameters,
    responseElements: null,
    ...more,
  });
}

export function policyArn(name: string): string {
  return `arn:aws:iam::${account}:policy/${name}`;
}

export const text = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}';

/** The answer to a creation. */
export function answer(member: string, fields: Fields): Fields {
  return { responseElements: { [member]: fields } };
}

export function found<K extends EntityKind>(state: State, kind: K, name: string): Extract<Entity, { kind: K }> {
  const entity = entityCalled(state, kind, name);
  const isOne = (one: Entity): one is Extract<Entity, { kind: K }> => one.kind === kind;
  if (entity === undefined || !isOne(entity)) throw new Error(`the state has no ${kind} ${name}`);
  return entity;
}
