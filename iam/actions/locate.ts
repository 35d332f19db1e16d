import { nameFromArn, parseArn } from '../cloudtrail/arn.ts';
import { readDenial } from '../cloudtrail/denial.ts';
import type { CloudTrailRecord } from '../cloudtrail/record.ts';
import { isComplete } from './condition.ts';
import { deviceForm } from './device-form.ts';
import type { Resource } from './resource.ts';
import { type ResourceKind, resources } from './resources.ts';
import { firstText } from './text-in.ts';

/**
 * Finds a resource in a record: in the request, else the response, else the message of a denied call, whose
 * request CloudTrail often leaves empty. `withoutUser` says what a call means that names no user.
 */
export function locate(kind: ResourceKind, record: CloudTrailRecord, withoutUser: 'caller' | undefined): Resource {
  return (
    inFields(kind, 'request', record) ??
    inFields(kind, 'response', record) ??
    inErrorMessage(kind, record) ??
    caller(kind, record, withoutUser) ?? { kind, name: undefined, arn: undefined, source: 'not in the record' }
  );
}

function inFields(kind: ResourceKind, source: 'request' | 'response', record: CloudTrailRecord): Resource | undefined {
  const found = firstText(record[source], resources[kind][source]);
  return found === undefined ? undefined : named(kind, found, source, arnInResponse(kind, record));
}

/** A created resource's ARN stands in the response only. */
function arnInResponse(kind: ResourceKind, record: CloudTrailRecord): string | undefined {
  return firstText(
    record.response,
    resources[kind].response.filter((path) => /arn$/i.test(path)),
  );
}

function named(kind: ResourceKind, text: string, source: Resource['source'], arn?: string): Resource {
  return parseArn(text) === undefined
    ? { kind, name: nameOutside[kind]?.exec(text)?.[1] ?? text, arn, source, ...formOf(kind, text) }
    : { kind, name: shortName(kind, text), arn: text, source, ...formOf(kind, text) };
}

/** A virtual device has no serial number before it is made, only a name. */
function formOf(kind: ResourceKind, text: string): Pick<Resource, 'form'> {
  const form = kind === 'mfaDevice' ? deviceForm(text) : undefined;
  return form === 'passkey' || (form === 'hardware token' && /^[A-Z]{4}\d{8}$/.test(text)) ? { form } : {};
}

/** Where a name stands in a text that is not an ARN: behind the scheme of a provider's URL, at the end of a queue's. */
const nameOutside: Partial<Record<ResourceKind, RegExp>> = {
  oidcProvider: /^https:\/\/(.*)$/s,
  queue: /^https?:.*\/([^/]+)$/,
};

/** The last part of an ARN is the name, but for these kinds of resources. A provider's name is its whole host and path. */
function shortName(kind: ResourceKind, arn: string): string {
  return nameInArn[kind]?.exec(parseArn(arn)?.resource ?? '')?.[1] ?? nameFromArn(arn);
}

const nameInArn: Partial<Record<ResourceKind, RegExp>> = {
  oidcProvider: /^oidc-provider\/(.+)$/,
  lambdaFunction: /^function:([^:]+)/,
  topic: /^([^:]+)/,
  stack: /^stack\/([^/]+)/,
};

/** IAM names a denied call's resource as “role billing-export”, as “policy ARN”, or by its ARN alone. */
function inErrorMessage(kind: ResourceKind, record: CloudTrailRecord): Resource | undefined {
  if (record.outcome.kind !== 'denied') return undefined;
  const { resource } = readDenial(record.outcome.message);
  const words = Object.hasOwn(resourceWords, kind) ? resourceWords[kind] : undefined;
  if (resource === undefined || words === undefined) return undefined;
  const text = new RegExp(`^(?:${words.said} )(\\S+)`).exec(resource)?.[1] ?? arnOf(words.inArn, resource);
  return text === undefined ? undefined : named(kind, text, 'error message');
}

function arnOf(type: string, resource: string): string | undefined {
  const path = parseArn(resource)?.resource ?? '';
  return path.startsWith(`${type}/`) && !/[/*]$/.test(path) ? resource : undefined;
}

const resourceWords: Readonly<Record<string, Readonly<{ said: string; inArn: string }>>> = {
  user: { said: 'user', inArn: 'user' },
  role: { said: 'role', inArn: 'role' },
  group: { said: 'group', inArn: 'group' },
  policy: { said: 'policy', inArn: 'policy' },
  instanceProfile: { said: 'instance profile', inArn: 'instance-profile' },
  mfaDevice: { said: 'mfa', inArn: 'mfa' },
  samlProvider: { said: 'saml provider', inArn: 'saml-provider' },
  oidcProvider: { said: 'oidc provider', inArn: 'oidc-provider' },
  serverCertificate: { said: 'server certificate', inArn: 'server-certificate' },
};

/** Where a call names no user, IAM means its caller. */
function caller(kind: ResourceKind, record: CloudTrailRecord, withoutUser: 'caller' | undefined): Resource | undefined {
  if (kind !== 'user' || withoutUser !== 'caller' || !isComplete(record)) return undefined;
  const { principal } = record;
  if (principal.kind === 'Root') return { kind: 'rootUser', name: undefined, arn: principal.arn, source: 'caller' };
  if (principal.kind !== 'IAMUser') return undefined;
  return { kind, name: principal.userName, arn: principal.arn, source: 'caller' };
}
