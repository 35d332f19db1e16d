import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import type { Element } from './element.ts';

/** An element's members as CloudTrail logs them: its names, its types, and no secret; null where nothing is left. */
export function loggedMembers(element: Element | undefined): Fields | null {
  const members = (element?.children ?? [])
    .map((child) => ({ child, name: loggedName(child.name) }))
    .filter(({ child, name }) => !secrets.has(name) && (child.text !== '' || child.children.length > 0))
    .map(({ child, name }) => [name, loggedValue(name, child)] as const);
  return members.length === 0 ? null : Object.fromEntries(members);
}

/** Only the first letter is lowered, even of an acronym: `sAMLProviderArn`. */
function loggedName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function loggedValue(name: string, { text, children }: Element): unknown {
  if (children.length === 0) return typed(name, text);
  if (children.every((child) => child.name === 'member')) return children.map((child) => loggedValue(name, child));
  return loggedMembers({ name, text, children });
}

function typed(name: string, text: string): unknown {
  if (truths.has(name)) return text === 'true';
  if (numbers.has(name)) return Number(text);
  return /Date$|^timestamp$/.test(name) ? loggedTime(text) : text;
}

/** In an answer CloudTrail writes `Nov 24, 2026, 2:27:41 AM`, in UTC. */
function loggedTime(text: string): string {
  const time = Date.parse(text);
  if (Number.isNaN(time)) return text;
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }).format(time);
}

// The query protocol has texts only: https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html
const truths: ReadonlySet<string> = new Set([
  ...['setAsDefault', 'isDefaultVersion', 'isAttachable', 'passwordResetRequired', 'allowUsersToChangePassword'],
  ...['requireSymbols', 'requireNumbers', 'requireUppercaseCharacters', 'requireLowercaseCharacters', 'hardExpiry'],
]);

const numbers: ReadonlySet<string> = new Set([
  ...['minimumPasswordLength', 'maxPasswordAge', 'passwordReusePrevention', 'maxSessionDuration', 'maxItems'],
  ...['credentialAgeDays', 'sessionDuration', 'attachmentCount', 'permissionsBoundaryUsageCount'],
]);

const secrets: ReadonlySet<string> = new Set([
  ...['password', 'oldPassword', 'newPassword', 'privateKey', 'addPrivateKey', 'secretAccessKey'],
  ...['sessionToken', 'servicePassword', 'serviceCredentialSecret', 'base32StringSeed', 'qRCodePNG'],
]);
