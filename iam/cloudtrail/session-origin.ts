import { nameFromArn, parseArn } from './arn.ts';
import { type Fields, fieldsAt, textAt } from './fields.ts';
import type { Compute, SessionOrigin } from './principal.ts';

/** Where a role session comes from: what AWS itself states first, what the caller could choose last. */
export function originOf(identity: Fields, roleName: string, sessionName: string): SessionOrigin {
  return (
    singleSignOn(identity, roleName) ??
    federation(fieldsAt(identity, 'sessionContext', 'webIdFederationData')) ??
    serviceLinked(identity, roleName) ??
    inScopeOf(fieldsAt(identity, 'inScopeOf')) ??
    instance(identity, sessionName) ?? { kind: 'chosen by the caller' }
  );
}

/** IAM Identity Center's roles, https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html */
export const singleSignOnRole = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/;

/** Anybody can choose such a name; only AWS can use the reserved path, which some records hold. */
function singleSignOn(identity: Fields, roleName: string): SessionOrigin | undefined {
  const permissionSet = singleSignOnRole.exec(roleName)?.[1];
  const issuer = textAt(identity, 'sessionContext', 'sessionIssuer', 'arn');
  const reserved = issuer === undefined || issuer.includes(':role/aws-reserved/sso.amazonaws.com/');
  return permissionSet !== undefined && reserved ? { kind: 'single sign-on', permissionSet } : undefined;
}

function federation(data: Fields): SessionOrigin | undefined {
  const provider = textAt(data, 'federatedProvider');
  if (provider === undefined) return undefined;
  const resource = parseArn(provider)?.resource ?? provider;
  if (resource.startsWith('saml-provider/')) return { kind: 'SAML', provider: nameFromArn(provider) };
  const host = resource.replace(/^oidc-provider\//, '');
  return { kind: 'web identity', provider: host, subject: subjectIn(fieldsAt(data, 'attributes')) };
}

function subjectIn(attributes: Fields): string | undefined {
  const name = Object.keys(attributes).find((key) => /(^|:)(sub|user_id)$/.test(key));
  return name === undefined ? undefined : textAt(attributes, name);
}

function serviceLinked(identity: Fields, roleName: string): SessionOrigin | undefined {
  const issuer = textAt(identity, 'sessionContext', 'sessionIssuer', 'arn');
  const service = serviceOfRole(issuer) ?? (roleName.startsWith('AWSServiceRoleFor') ? invoker(identity) : undefined);
  return service === undefined ? undefined : { kind: 'service-linked role', service };
}

function invoker(identity: Fields): string {
  return textAt(identity, 'invokedBy') ?? 'AWS Internal';
}

/** The service of a service-linked role's ARN, whose path only AWS can use: `role/aws-service-role/SERVICE/NAME`. */
export function serviceOfRole(arn: string | undefined): string | undefined {
  return /^role\/aws-service-role\/([^/]+)\//.exec(parseArn(arn)?.resource ?? '')?.[1];
}

/** `inScopeOf` names the resource that was handed the credentials. */
function inScopeOf(scope: Fields): SessionOrigin | undefined {
  const arn = textAt(scope, 'credentialsIssuedTo') ?? textAt(scope, 'sourceArn');
  if (arn === undefined) return undefined;
  const service = parseArn(arn)?.service ?? '';
  const compute = Object.hasOwn(computes, service) ? computes[service] : undefined;
  return { kind: 'compute', compute: compute ?? 'AWS resource', name: resourceName(arn) };
}

const computes: Readonly<Record<string, Compute>> = {
  lambda: 'Lambda function',
  ec2: 'EC2 instance',
  ecs: 'ECS task',
};

/** `function:name:version` and `task/cluster/id` both end in what a reader looks for. */
function resourceName(arn: string): string {
  const resource = parseArn(arn)?.resource ?? arn;
  return /^function:([^:]+)/.exec(resource)?.[1] ?? nameFromArn(arn);
}

/** Credentials of an instance profile: AWS sets `ec2RoleDelivery` and names the session after the instance. */
function instance(identity: Fields, sessionName: string): SessionOrigin | undefined {
  const delivered = textAt(identity, 'sessionContext', 'ec2RoleDelivery') !== undefined;
  const named = /^i-[0-9a-f]{8,17}$/i.test(sessionName);
  return delivered && named ? { kind: 'compute', compute: 'EC2 instance', name: sessionName } : undefined;
}
