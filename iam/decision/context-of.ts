import { parseArn } from '../cloudtrail/arn.ts';
import type { Role, User } from '../state/entities.ts';
import type { Asked, KnownContext } from './asked.ts';

/**
 * What is known of a request's context from who asks and for what; what was given goes first. The keys:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export function contextOf(
  principal: User | Role,
  account: string | undefined,
  asked: Asked,
  unsureTags: ReadonlySet<string> = new Set(),
): KnownContext {
  const known = new Map([...ofPrincipal(principal, account, asked), ...ofRequest(asked), ...asked.given]);
  return (key) => known.get(key) ?? tagOf(principal, key, unsureTags);
}

type Entry = readonly [string, readonly string[]];

function ofPrincipal(principal: User | Role, account: string | undefined, { session }: Asked): readonly Entry[] {
  const { kind, name, arn, id } = principal;
  const userId = kind === 'user' ? id : id !== undefined && session !== undefined ? `${id}:${session}` : undefined;
  return [
    ['aws:principaltype', [kind === 'user' ? 'User' : 'AssumedRole']],
    ['aws:username', kind === 'user' ? [name] : []],
    ['aws:principalisawsservice', ['false']],
    ['aws:principalservicename', []],
    ['aws:principalservicenameslist', []],
    ...one('aws:principalarn', arn),
    ...one('aws:principalaccount', account),
    ...one('aws:userid', userId),
  ];
}

function ofRequest({ resource, time }: Asked): readonly Entry[] {
  const arn = resource === undefined ? undefined : parseArn(resource);
  return [
    // Every SDK and the CLI speak TLS.
    ['aws:securetransport', ['true']],
    ...one('aws:resourceaccount', arn?.accountId || undefined),
    ...one('aws:requestedregion', arn?.region || undefined),
    ...one('aws:currenttime', time === undefined ? undefined : new Date(time).toISOString()),
    ...one('aws:epochtime', time === undefined ? undefined : String(Math.floor(time / 1000))),
  ];
}

function one(key: string, value: string | undefined): readonly Entry[] {
  return value === undefined ? [] : [[key, [value]]];
}

const tagPrefix = 'aws:principaltag/';

/** A session may bring tags of its own, but few do: the tags of the user or role decide. */
function tagOf(
  { tags, unsure }: User | Role,
  key: string,
  unsureTags: ReadonlySet<string>,
): readonly string[] | undefined {
  if (!key.startsWith(tagPrefix)) return undefined;
  const wanted = key.slice(tagPrefix.length);
  const [, value] = [...tags].find(([tag]) => tag.toLowerCase() === wanted) ?? [];
  if (value !== undefined) return [value];
  return unsure.has('tags') || unsureTags.has(wanted) ? undefined : [];
}
