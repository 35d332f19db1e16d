import { readFile } from 'node:fs/promises';
import type { OnLoadResult, Plugin } from 'esbuild';

/** Modules that the bundle takes in the place of others, by paths from the project's root. Why: docs/decisions/0020, 0170, 0207. */
export const inTheirPlace: Readonly<Record<string, string>> = {
  '@aws-sdk/credential-provider-node': './lambda/environment-credentials.ts',
  '@smithy/core/event-streams': './lambda/event-streams.ts',
  'mnemonist/lru-cache': './lambda/endpoint-cache.ts',
};

/**
 * The errors of a client that stay: those that our code tells apart by their class, and those that the SDK repeats by
 * a mark of their class. The others arrive with their name and message all the same. Why: docs/decisions/0208.
 */
export const errorsKept: Readonly<Record<string, readonly string[]>> = {
  'client-dynamodb': ['TransactionCanceledException', 'ReplicatedWriteConflictException'],
  'client-sqs': [],
  'client-ssm': [],
};

/** Leaves out of the SDK what no function of ours can use, and esbuild cannot know it. */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]@aws-sdk[/\\]client-[a-z]+[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/ }, onlyUsed);
    onLoad({ filter: /[/\\]@aws-sdk[/\\]client-[a-z]+[/\\]package\.json$/ }, onlyVersion);
  },
};

async function onlyUsed({ path }: Readonly<{ path: string }>): Promise<OnLoadResult> {
  const schemas = withNames(await readFile(path, 'utf8'));
  const kept = errorsKept[/@aws-sdk[/\\](client-[a-z]+)/.exec(path)?.[1] ?? ''];
  return { contents: kept === undefined ? schemas : withOnlyErrors(kept, schemas, path), loader: 'js' };
}

/** With the names of members in the place of constants: what a constant names may be worked out, for all esbuild knows, and so has to stay. */
export function withNames(schemas: string): string {
  const names = new Map(
    [...schemas.matchAll(/^const (\w+) = ("\w+");$/gm)].map(([, constant, name]) => [constant, name]),
  );
  return schemas.replace(/\[(\w+)\]:/g, (_, constant) => `${names.get(constant) ?? `[${constant}]`}:`);
}

/** A registration has an effect, so that each one keeps its error and the text of its members in the bundle. */
const registration = /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm;

/** The schemas of a client, of whose own errors only these are registered. Throws where there is none of them, since the SDK is another one then. */
export function withOnlyErrors(kept: readonly string[], schemas: string, path: string): string {
  const names = new Set([...schemas.matchAll(registration)].map(([, name]) => name));
  const missing = names.size === 0 ? 'no error' : kept.find((name) => !names.has(name));
  if (missing !== undefined)
    throw new Error(`${path} registers ${missing}: this version of the SDK does it otherwise, see docs/decisions/0208`);
  return schemas.replace(registration, (line, name) => (kept.includes(name) ? line : ''));
}

/** Of its description, a client reads its version, for the user agent. */
async function onlyVersion({ path }: Readonly<{ path: string }>): Promise<OnLoadResult> {
  const { version } = JSON.parse(await readFile(path, 'utf8'));
  return { contents: JSON.stringify({ version }), loader: 'json' };
}
