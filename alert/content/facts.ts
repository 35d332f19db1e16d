import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import type { Tool } from '../../iam/cloudtrail/tool.ts';
import { isServiceHost } from '../../iam/cloudtrail/user-agent.ts';
import type { Actor } from './actor.ts';
import { type Credentials, credentialsOf } from './credentials.ts';

/** One of the facts in small print. */
export type Fact =
  | Readonly<{ code: 'principal'; credentials: Credentials }>
  /** What the call was signed with, to look for its other calls; too long for a chat's small print. */
  | Readonly<{ code: 'accessKey'; id: string }>
  | Readonly<{ code: 'tool'; tool: Tool }>
  /** An address of the Internet. */
  | Readonly<{ code: 'source'; address: string }>
  /** `others`: where a roll-out was in several accounts. */
  | Readonly<{ code: 'account'; id: string | undefined; others?: readonly string[] }>
  /** When, or from when to when, in milliseconds since 1970; none where it is not recorded. */
  | Readonly<{ code: 'time'; times: readonly number[] }>
  /** From when to when a heartbeat tells of. */
  | Readonly<{ code: 'period'; times: readonly number[] }>
  | Readonly<{ code: 'action'; eventName: string }>
  /** Counted; `more` are not named. */
  | Readonly<{ code: 'actions'; counts: readonly ActionCount[]; more: number }>
  | Readonly<{ code: 'region'; region: string }>
  | Readonly<{ code: 'eventId'; id: string }>;

export type ActionCount = Readonly<{ eventName: string; count: number }>;

/** The small print of one record: who exactly, with what, from where, in which account, when, which event. */
export function factsOf(record: CloudTrailRecord): readonly Fact[] {
  const { accountId, eventName, region, eventId } = record;
  return [
    ...person(record),
    ...source(record),
    { code: 'account', id: accountId },
    { code: 'time', times: timesOf([record]) },
    { code: 'action', eventName },
    ...(region === undefined ? [] : [{ code: 'region', region } as const]),
    ...(eventId === undefined ? [] : [{ code: 'eventId', id: eventId } as const]),
  ];
}

/** A service that acts for itself is principal and tool in one: it is said once. */
function person({ principal, tool }: CloudTrailRecord): readonly Fact[] {
  const credentials = credentialsOf(principal);
  const isSaid = tool.kind === 'service' && serviceIn(credentials.actor) === tool.service;
  const { accessKeyId: id } = principal;
  const key = id === undefined ? [] : [{ code: 'accessKey', id } as const];
  return [{ code: 'principal', credentials }, ...key, ...(isSaid ? [] : [{ code: 'tool', tool } as const])];
}

function serviceIn(actor: Actor): string | undefined {
  return actor.code === 'service' || actor.code === 'service for' ? actor.service : undefined;
}

/** A host name of AWS in place of an address says no more than the tool does. */
function source({ source }: CloudTrailRecord): readonly Fact[] {
  return source === undefined || isServiceHost(source) ? [] : [{ code: 'source', address: source }];
}

/** The first and the last time, in milliseconds since 1970; one where they are the same, none where none is known. */
export function timesOf(records: readonly CloudTrailRecord[]): readonly number[] {
  const times = records.flatMap(({ time }) => time ?? []);
  if (times.length === 0) return [];
  return [...new Set([Math.min(...times), Math.max(...times)])];
}
