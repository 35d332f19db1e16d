import { parseArn } from '../../cloudtrail/arn.ts';
import { overlap } from '../../policy/overlaps.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Statement, Targets } from '../../policy/statement.ts';
import { isEverything } from '../../policy/targets.ts';
import { powerfulRoles } from './escalations.ts';

/** The Allow statements that reach far enough to be dangerous, and the Deny statements that leave nothing as far. */
export function reaching(statements: readonly Statement[], far: (resources: Targets) => boolean): readonly Statement[] {
  return statements.filter(({ effect, resources }) =>
    effect === 'Allow' ? far(resources) : effect === 'Deny' && leavesNothing(resources, far),
  );
}

/** A Deny of everything but some leaves those. */
function leavesNothing(denied: Targets, far: (resources: Targets) => boolean): boolean {
  return isEverything(denied) || (denied.kind === 'all but' && !far({ kind: 'only', values: denied.values }));
}

/** Whether resources are anything at all: where the action's own resource adds no danger. */
export function anywhere(resources: Targets): boolean {
  return resources.kind !== 'not said';
}

/** Tells whether they include something of this kind, whatever its name. */
export function anyOne(kind: string): (resources: Targets) => boolean {
  return (resources) => isWide(resources, (value) => isOfService(value, kind) && overlap(value, kind));
}

function isOfService(value: string, kind: string): boolean {
  const service = parseArn(value)?.service;
  return service === undefined || matchesPattern(service, parseArn(kind)?.service ?? '');
}

/**
 * Whether they include every user, group, role or policy: `*`, `role/*`, all but some; also every user behind an API
 * key of Amazon Bedrock. A name, or the beginning of one, confines.
 */
export function everyone(resources: Targets): boolean {
  return isWide(resources, everyName);
}

/** The same, or the caller itself: for what one does with one's own user. */
export function everyoneOrOneself(resources: Targets): boolean {
  return isWide(resources, (value) => everyName(value) || ownUser(value));
}

/** Tells whether they include a role, user or group of which the name says that it is an administrator's. */
export function anAdministrators(kind: 'role' | 'user' | 'group'): (resources: Targets) => boolean {
  return (resources) =>
    isWide(resources, (value) => namesAny(value, rolesOfAws) || (isOf(kind, value) && administrators.test(value)));
}

/** Whether they are every resource of a kind, in any service: `*`, `arn:aws:lambda:*:*:function:*`, `arn:aws:s3:::*`. */
export function everyResource(resources: Targets): boolean {
  return isWide(resources, (value) => everyOfAKind.test(inAnAccount(value)) && !inOneBucket.test(value));
}

// Of every cluster or every stack, too; and the id of every instance begins with `i-`.
const everyOfAKind = /^(\*+|arn:[^:]*:[^:]*:[^:]*:[^:]*:([\w-]+[:/])?(i-)?\*+([:/]\*+)*)$/;

/** In an ARN of S3 without a region a bucket's own name stands where others have a kind. */
const inOneBucket = /^arn:[^:]*:s3:::[\w-]/i;

function isWide(resources: Targets, far: (value: string) => boolean): boolean {
  if (isEverything(resources) || resources.kind === 'all but') return true;
  return resources.kind === 'only' && resources.values.some(far);
}

/** A pattern that matches a name as unlikely as this one matches every name. */
function everyName(value: string): boolean {
  return namesAny(value, unlikelyNames);
}

function namesAny(value: string, arns: readonly string[]): boolean {
  const pattern = inAnAccount(value).replace(/^arn:aws[a-z-]*:iam::(?:\d{12}:)?/i, (head) =>
    head.endsWith('::') ? 'arn:aws:iam::' : anAccount,
  );
  return arns.some((arn) => matchesPattern(pattern, arn));
}

/** With a number where a policy says that it is the account's own. */
function inAnAccount(value: string): string {
  return value.replace(/\$\{aws:(principal|resource)account\}/gi, '000000000000');
}

const anAccount = 'arn:aws:iam::000000000000:';
const unlikelyNames = ['group/', 'policy/', 'role/', 'user/', 'user/BedrockAPIKey-'].map(
  (head) => `${anAccount}${head}zqxjkvbw`,
);
const rolesOfAws = powerfulRoles.map((name) => `${anAccount}role/${name}`);

function isOf(kind: string, value: string): boolean {
  return value.toLowerCase().includes(`:${kind}/`);
}

/** `role/Admin`, `group/*Administrators*`, `role/AdminRole`: a name that ends so was given to say so. */
const administrators = /:\w+\/(?:.*[/_-])?\*?admin(istrator)?s?[_-]?(access|group|role|user)?\*?$/i;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
function ownUser(value: string): boolean {
  return /^arn:[^:]*:iam::[^:]*:user\//i.test(value) && /\$\{aws:username\}$/i.test(value);
}
