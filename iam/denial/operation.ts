import { couldNotAssume, roleIn } from './assuming.ts';
import type { Operation } from './reading.ts';
import { trimmed } from './resource.ts';

/** The operation that a tool says it called, in the words of the CLI and of the SDKs. */
export function operationIn(text: string): Operation | undefined {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return read(found);
  }
  return couldNotAssume(text) ? { name: 'AssumeRole', service: 'sts' } : undefined;
}

type Pattern = readonly [RegExp, (found: RegExpExecArray) => Operation | undefined];

const named = (name: string | undefined, service: string | undefined) =>
  name === undefined ? undefined : { name, service };

const patterns: readonly Pattern[] = [
  [/when calling the (\w+) operation/i, ([, name]) => named(name, undefined)],
  [/operation error ([\w ]{2,60}?): (\w+)\b/i, ([, service, name]) => named(name, service)],
  [/API: ([\w-]+):(\w+)/, ([, service, name]) => named(name, service)],
  [/Error executing "(\w+)" on "https?:\/\/([\w.-]{1,200})/, ([, name, host = '']) => named(name, serviceAt(host))],
  [/(?:don't|do not) have permissions? to ([\w-]{1,60}):(\w+)/i, ([, service, name]) => named(name, service)],
  [
    /permissions? to (?:call|perform)(?: the)?(?: action)?[\s:'"`]{1,3}([\w-]{1,60}):(\w+)/i,
    ([, service, name]) => named(name, service),
  ],
  [
    /(?:have|lacks?|missing) (?:the )?['"`]?([a-z][a-z0-9-]{1,40}):(\w+)['"`]? permissions?/,
    ([, service, name]) => named(name, service),
  ],
  [/permissions to allow the ([\w-]{1,60}):(\w+) action/i, ([, service, name]) => named(name, service)],
  [/does not have permissions? to (?:call|perform) (\w+)(?: on (\w+))?/i, ([, name, service]) => named(name, service)],
  // Hadoop's file system: https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/
  [/s3[an]?:\/\/\S{1,1100}: open\b/, () => ({ name: 'GetObject', service: 's3' })],
];

/** `sqs` of `sqs.ap-northeast-1.amazonaws.com`; a bucket may stand before it. */
function serviceAt(host: string): string | undefined {
  const labels = host.split('.');
  return host.endsWith('.amazonaws.com') ? labels.at(-4) : undefined;
}

/** The place that a message without AWS's words names. */
export function placeIn(text: string): string | undefined {
  const access = /access to the resource (\S{1,1500}) is denied/i.exec(text)?.[1];
  const host = /Error executing "\w+" on "([^"]+)"/.exec(text)?.[1];
  const path = /\b(s3[an]?:\/\/[^\s:]{1,1500})/.exec(text)?.[1];
  if (couldNotAssume(text)) return roleIn(text);
  return access ?? host ?? (path && trimmed(path));
}
