import { actsAs } from '../cloudtrail/acting-service.ts';
import { parseArn } from '../cloudtrail/arn.ts';
import { type Fields, textAt, valueAt } from '../cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { type DeviceForm, deviceForm } from './device-form.ts';
import { namesIdentityCenterProvider } from './identity-center-provider.ts';
import { revokesSessions } from './revokes-sessions.ts';

/** What a record must say for a variant of an action to apply. A `field` is a path into the request. */
export type Condition =
  | Readonly<{ field: string; is: string }>
  | Readonly<{ has: string }>
  | Readonly<{ lacks: string }>
  | Readonly<{ principal: 'Root' }>
  /** A set task of central root access: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html */
  | Readonly<{ session: 'AssumeRoot' }>
  | Readonly<{ partition: string }>
  | Readonly<{ field: string; begins: string }>
  /** The call names no user and could have named one: IAM then means the caller. */
  | Readonly<{ names: 'no user' }>
  | Readonly<{ mfaDevice: DeviceForm }>
  /** The request's `policyArn` is this policy of AWS itself (`*` at the end: any that begins so): nobody else can create a policy with such an ARN. */
  | Readonly<{ awsPolicy: string }>
  | Readonly<{ samlProvider: 'of IAM Identity Center' }>
  | Readonly<{ document: 'revokes sessions' }>
  /** A user's own call for itself with MFA; or IAM Identity Center's call. */
  | Readonly<{ caller: 'itself with MFA' | 'IAM Identity Center' }>
  | Readonly<{ all: readonly Condition[] }>
  | Readonly<{ any: readonly Condition[] }>;

/** Whether a record meets a condition. A condition on something that the record does not hold is not met. */
export function holds(condition: Condition, record: CloudTrailRecord): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, record));
  if ('any' in condition) return condition.any.some((part) => holds(part, record));
  if ('principal' in condition) return record.principal.kind === condition.principal;
  if ('session' in condition) return 'session' in record.principal && record.principal.session === condition.session;
  if ('partition' in condition) return record.partition === condition.partition;
  if ('mfaDevice' in condition) return deviceForm(textAt(record.request, 'serialNumber')) === condition.mfaDevice;
  if ('names' in condition) return isComplete(record) && !isFilled(record.request, 'userName');
  if ('awsPolicy' in condition) return isAwsPolicy(textAt(record.request, 'policyArn'), condition.awsPolicy);
  if ('samlProvider' in condition) return namesIdentityCenterProvider(record.request);
  if ('document' in condition) return revokesSessions(valueAt(record.request, 'policyDocument'));
  if ('caller' in condition) return isCaller(condition.caller, record);
  if ('has' in condition) return isFilled(record.request, condition.has);
  if ('lacks' in condition) return hasRequest(record) && !isFilled(record.request, condition.lacks);
  const text = textAt(record.request, ...condition.field.split('.'));
  if ('begins' in condition) return text?.startsWith(condition.begins) ?? false;
  return text?.toLowerCase() === condition.is.toLowerCase();
}

function isCaller(
  caller: 'itself with MFA' | 'IAM Identity Center',
  { principal, request }: CloudTrailRecord,
): boolean {
  if (caller === 'IAM Identity Center') return actsAs(principal, 'sso');
  if (principal.kind !== 'IAMUser' || principal.mfa !== true) return false;
  const user = textAt(request, 'userName') ?? principal.userName;
  return user.toLowerCase() === principal.userName.toLowerCase();
}

function isFilled(request: Fields, field: string): boolean {
  const value = valueAt(request, ...field.split('.'));
  return value !== undefined && value !== null;
}

/** Of an empty request nothing can be said to be missing from the call: most calls have to name something. */
function hasRequest({ hidden, request }: CloudTrailRecord): boolean {
  return hidden === undefined && Object.keys(request).length > 0;
}

/** Whether the request is all there: CloudTrail leaves it out for denied calls, and where it is too large. */
export function isComplete(record: CloudTrailRecord): boolean {
  if (record.hidden !== undefined) return false;
  return record.outcome.kind === 'succeeded' || Object.keys(record.request).length > 0;
}

function isAwsPolicy(text: string | undefined, name: string): boolean {
  const arn = parseArn(text);
  if (arn?.accountId !== 'aws') return false;
  return name.endsWith('*')
    ? arn.resource.startsWith(`policy/${name.slice(0, -1)}`)
    : arn.resource === `policy/${name}`;
}
