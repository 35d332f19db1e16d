import { agentIn } from './agents.ts';
import type { Tool } from './tool.ts';

/** A tool as a user agent claims it. Whoever calls can set a user agent to anything. */
export type Claim = Tool extends infer T ? (T extends Tool ? Omit<T, 'evidence'> : never) : never;

/** What a user agent claims to be; undefined for an empty one. */
export function claimOf(userAgent: string): Claim | undefined {
  for (const read of claims) {
    const claim = read(userAgent);
    if (claim !== undefined) return claim;
  }
  return undefined;
}

/** The host names under which the console's own clients call. */
export function isConsoleHost(host: string): boolean {
  return /^(signin|console)(\.[a-z0-9-]+)*\.(amazonaws\.com|amazonaws\.com\.cn|aws\.amazon\.com)$/.test(host);
}

/** A service of AWS by its host name, as CloudTrail writes it for calls that AWS makes itself. */
export function isServiceHost(host: string): boolean {
  return host === 'AWS Internal' || /^([a-z0-9-]+\.)+amazonaws\.com(\.cn)?$/.test(host);
}

const [openTofu, terraform, cdk] = [versionOf('OpenTofu'), versionOf('Terraform'), versionOf('aws-cdk')];

/** In order: a tool that drives another (Terraform the Go SDK, CloudShell the CLI) comes before it. */
const claims: readonly ((userAgent: string) => Claim | undefined)[] = [
  (text) => named(agentIn(text), (name) => ({ kind: 'agent', name })),
  (text) =>
    /exec-env\/CloudShell/i.test(text)
      ? { kind: 'cloudshell', version: cliVersion(text), command: command(text) }
      : undefined,
  (text) => named(versionAfter(openTofu, text), (version) => ({ kind: 'opentofu', version: version || undefined })),
  (text) =>
    /\bpulumi/i.test(text) ? { kind: 'pulumi', version: /\bpulumi-?aws\/v?([\w.]+)/i.exec(text)?.[1] } : undefined,
  (text) => named(versionAfter(terraform, text), (version) => ({ kind: 'terraform', version: version || undefined })),
  (text) => named(versionAfter(cdk, text), (version) => ({ kind: 'cdk', version: version || undefined })),
  (text) => (/^aws-cli\//i.test(text) ? { kind: 'cli', version: cliVersion(text), command: command(text) } : undefined),
  (text) => (isConsole(text) ? { kind: 'console' } : undefined),
  (text) => (isServiceHost(text) ? { kind: 'service', service: text } : undefined),
  (text) => (/^(AWS Internal|aws-internal\/)/i.test(text) ? { kind: 'service', service: 'AWS Internal' } : undefined),
  sdk,
  (text) => (text === '' ? undefined : { kind: 'other', userAgent: text }),
];

function named<T>(text: string | undefined, claim: (text: string) => T): T | undefined {
  return text === undefined ? undefined : claim(text);
}

/** The version after a product's name; an empty text where the name stands alone, undefined where it does not stand. */
function versionAfter(product: RegExp, text: string): string | undefined {
  const found = product.exec(text);
  return found === null ? undefined : (found[1] ?? '');
}

function versionOf(product: string): RegExp {
  return new RegExp(`(?:^|[\\s(+;,])${product}(?:/v?([0-9][\\w.+-]*))?(?=[\\s(;,)/]|$)`, 'i');
}

function cliVersion(text: string): string | undefined {
  return /aws-cli\/v?([\w.+-]+)/i.exec(text)?.[1];
}

/** `md/command#iam.put-role-policy` or, in older versions, `command/iam.put-role-policy`. */
function command(text: string): string | undefined {
  return /command[/#]([a-z0-9-]+)\.([a-z0-9-]+)/i.exec(text)?.slice(1, 3).join(' ');
}

/** A browser, or one of the consoles' own clients. */
function isConsole(text: string): boolean {
  return /^Mozilla\//.test(text) || isConsoleHost(text) || /AWS(Lambda)?Console\//i.test(text);
}

function sdk(text: string): Claim | undefined {
  const botocore = /^(Boto3|Botocore)\/([\w.]+)/i.exec(text);
  if (botocore) return { kind: 'sdk', name: 'Boto3 (Python)', version: botocore[2] };
  const found = /(?:^|\s)aws-sdk-([a-z]+)(?:-v?\d+)?\/v?([\w.]+)/i.exec(text);
  const language = languages[found?.[1]?.toLowerCase() ?? ''];
  return found ? { kind: 'sdk', name: `AWS SDK for ${language ?? 'another language'}`, version: found[2] } : undefined;
}

const languages: Readonly<Record<string, string>> = {
  go: 'Go',
  java: 'Java',
  js: 'JavaScript',
  nodejs: 'JavaScript',
  ruby: 'Ruby',
  php: 'PHP',
  dotnet: '.NET',
  net: '.NET',
  rust: 'Rust',
  cpp: 'C++',
  kotlin: 'Kotlin',
  swift: 'Swift',
};
