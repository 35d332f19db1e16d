import type { Resource } from '../iam/actions/resource.ts';
import type { CloudTrailRecord } from '../iam/cloudtrail/record.ts';

/** The record in the event history; undefined where the record has no id. The history is the region's and keeps 90 days. */
export function eventUrl({ eventId, partition, region }: CloudTrailRecord): string | undefined {
  const { host, iamRegion } = consoleOf(partition);
  const where = region !== undefined && /^[a-z]{2,6}(-[a-z]{2,12}){1,3}-\d$/.test(region) ? region : iamRegion;
  return eventId === undefined
    ? undefined
    : `https://${where}.${host}/cloudtrailv2/home?region=${where}#/events/${encoded(eventId)}`;
}

/** What has a page of its own in the IAM console. */
export type PageKind = 'user' | 'role' | 'group' | 'policy';

/** The page of a resource in the IAM console; undefined for what has none. */
export function targetUrl(
  { kind, name, arn }: Resource,
  partition: string,
): Readonly<{ kind: PageKind; url: string }> | undefined {
  const page = kind === 'policy' ? arn : name;
  if (!isPageKind(kind) || !page) return undefined;
  const { host, iamRegion } = consoleOf(partition);
  const path = `${rooms[kind]}/details/${encoded(page)}?section=permissions`;
  return { kind, url: `https://${iamRegion}.${host}/iam/home?region=${iamRegion}#/${path}` };
}

const rooms: Readonly<Record<PageKind, string>> = { user: 'users', role: 'roles', group: 'groups', policy: 'policies' };

function isPageKind(kind: string): kind is PageKind {
  return Object.hasOwn(rooms, kind);
}

/** Only letters, digits and `-_.%` remain: nothing that a reader's client could take for the end of the link. */
function encoded(text: string): string {
  return encodeURIComponent(text.slice(0, 600).toWellFormed()).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

type Console = Readonly<{ host: string; iamRegion: string }>;

/** Each partition has a console of its own, and one region in which IAM's events stand. */
function consoleOf(partition: string): Console {
  return (Object.hasOwn(consoles, partition) ? consoles[partition] : undefined) ?? standard;
}

const standard: Console = { host: 'console.aws.amazon.com', iamRegion: 'us-east-1' };

const consoles: Readonly<Record<string, Console>> = {
  aws: standard,
  'aws-cn': { host: 'console.amazonaws.cn', iamRegion: 'cn-north-1' },
  'aws-us-gov': { host: 'console.amazonaws-us-gov.com', iamRegion: 'us-gov-west-1' },
  'aws-eusc': { host: 'console.amazonaws-eusc.eu', iamRegion: 'eusc-de-east-1' },
};
