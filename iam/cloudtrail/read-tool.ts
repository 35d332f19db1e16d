import { agentIn } from './agents.ts';
import { nameFromArn } from './arn.ts';
import { type Fields, isTrueAt, textAt } from './fields.ts';
import type { Tool } from './tool.ts';
import { claimOf, isConsoleHost, isServiceHost } from './user-agent.ts';

/** The tool that a call was made with: what AWS states first, then what the user agent claims. */
export function readTool(record: Fields): Tool {
  const invoker = textAt(record, 'userIdentity', 'invokedBy');
  return (
    byService(invoker, record) ??
    inConsole(record) ??
    byService(textAt(record, 'sourceIPAddress'), record) ??
    byUserAgent(record)
  );
}

/** A service's host name as the invoker or as the source address is written by AWS, not by the caller. */
function byService(service: string | undefined, record: Fields): Tool | undefined {
  if (service === undefined || !isServiceHost(service) || isConsoleHost(service)) return undefined;
  const agent = agentIn(service);
  if (agent !== undefined) return { kind: 'agent', name: agent, evidence: 'AWS' };
  const cdk = service === 'cloudformation.amazonaws.com' && byCdk(record);
  return cdk ? { kind: 'cdk', version: undefined, evidence: 'AWS' } : { kind: 'service', service, evidence: 'AWS' };
}

/** The roles that `cdk bootstrap` makes: https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html */
function byCdk(record: Fields): boolean {
  const issuer = textAt(record, 'userIdentity', 'sessionContext', 'sessionIssuer', 'arn') ?? '';
  const caller = textAt(record, 'userIdentity', 'arn') ?? '';
  const bootstrapped = /^cdk-[a-z0-9]+-(cfn-exec|deploy)-role-/;
  return bootstrapped.test(nameFromArn(issuer)) || /[:/]cdk-[a-z0-9]+-(cfn-exec|deploy)-role-/.test(caller);
}

function inConsole(record: Fields): Tool | undefined {
  const stated = isTrueAt(record, 'sessionCredentialFromConsole');
  const invokedBy = textAt(record, 'userIdentity', 'invokedBy') ?? '';
  if (!stated && !isConsoleHost(invokedBy)) return undefined;
  const claim = claimOf(textAt(record, 'userAgent') ?? '');
  return claim !== undefined && withConsoleCredentials.has(claim.kind)
    ? { ...claim, evidence: 'user agent' }
    : { kind: 'console', evidence: 'AWS' };
}

/** Tools that people run with the credentials of their console session: CloudShell, `aws login`, copied keys. */
const withConsoleCredentials: ReadonlySet<Tool['kind']> = new Set<Tool['kind']>([
  'cloudshell',
  'cli',
  'agent',
  'terraform',
  'opentofu',
  'pulumi',
  'cdk',
]);

function isInternalAgent(record: Fields): boolean {
  return /^aws-internal\//i.test(textAt(record, 'userAgent') ?? '');
}

/** The console's own servers call so for whoever clicks: from the person's address, which no service has. */
function isOfPerson(record: Fields): boolean {
  const source = textAt(record, 'sourceIPAddress');
  const type = textAt(record, 'userIdentity', 'type') ?? '';
  return source !== undefined && !isServiceHost(source) && ['IAMUser', 'Root', 'AssumedRole'].includes(type);
}

function byUserAgent(record: Fields): Tool {
  const claim = claimOf(textAt(record, 'userAgent') ?? '');
  if (isInternalAgent(record) && isOfPerson(record)) return { kind: 'console', evidence: 'user agent' };
  return claim === undefined ? { kind: 'not recorded', evidence: 'AWS' } : { ...claim, evidence: 'user agent' };
}
