import type { Operation } from './reading.ts';

/** The operation that a tool says it called, in the words of the CLI and of the SDKs. */
export function operationIn(text: string): Operation | undefined {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return read(found);
  }
  return undefined;
}

type Pattern = readonly [RegExp, (found: RegExpExecArray) => Operation | undefined];

const named = (name: string | undefined, service: string | undefined) =>
  name === undefined ? undefined : { name, service };

const patterns: readonly Pattern[] = [
  [/when calling the (\w+) operation/i, ([, name]) => named(name, undefined)],
  [/operation error ([\w ]{2,60}?): (\w+),/i, ([, service, name]) => named(name, service)],
  [/API: ([\w-]+):(\w+)/, ([, service, name]) => named(name, service)],
  [
    /Error executing "(\w+)" on "https?:\/\/(?:[\w-]+\.)*?([\w-]+)\.[\w-]+\.amazonaws\.com/,
    ([, name, service]) => named(name, service),
  ],
  [/does not have permissions? to (?:call|perform) (\w+)(?: on (\w+))?/i, ([, name, service]) => named(name, service)],
  // Hadoop's file system: https://hadoop.apache.org/docs/stable/hadoop-aws/tools/hadoop-aws/
  [/s3[an]?:\/\/\S+: open\b/, () => ({ name: 'GetObject', service: 's3' })],
];

/** The place that a message without AWS's words names. */
export function placeIn(text: string): string | undefined {
  const access = /access to the resource (\S+) is denied/i.exec(text)?.[1];
  const host = /Error executing "\w+" on "([^"]+)"/.exec(text)?.[1];
  const path = /\b(s3[an]?:\/\/[^\s:]+)/.exec(text)?.[1];
  return access ?? host ?? path;
}
