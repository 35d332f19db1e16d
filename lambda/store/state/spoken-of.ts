import { nameFromArn, parseArn } from '../../../iam/cloudtrail/arn.ts';
import { asText, isObject } from '../../../iam/cloudtrail/fields.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import type { EntityKind } from '../../../iam/state/entities.ts';
import { nameKey } from '../../../iam/state/look-up.ts';

/** An entity that a record names; `reach` is how far its neighbours matter to what the record changes. */
export type Spoken = Readonly<{ name: string; reach: Reach }>;

/** `all`: whoever belongs to it or holds it may be affected. `own`: only what it is and has itself. */
export type Reach = 'all' | 'own';

/** The entities that a record of IAM speaks of, by `nameKey`: those of which the state before is wanted. */
export function spokenOf(record: CloudTrailRecord): readonly Spoken[] {
  if (record.eventSource !== 'iam.amazonaws.com') return [];
  const named = [...namedIn(record.request), ...namedIn(record.response)].slice(0, most);
  const all = named.length > 0 ? named : caller(record);
  const kinds = new Set(all.map(({ kind }) => kind));
  const byName = new Map(all.map((each) => [nameKey(each.kind, each.called), each.kind]));
  return [...byName].map(([name, kind]) => ({ name, reach: reachOf(kind, kinds) }));
}

type Named = Readonly<{ kind: EntityKind; called: string }>;

/** A call names two or three; the rest would be somebody's experiment. */
const most = 20;

/** A group to which a user is added, a policy that is attached to a role: of those, only the user and the role are affected. */
function reachOf(kind: EntityKind, among: ReadonlySet<EntityKind>): Reach {
  if (kind === 'group') return among.has('user') ? 'own' : 'all';
  if (kind === 'policy') return among.has('user') || among.has('role') || among.has('group') ? 'own' : 'all';
  return 'all';
}

/** Where a call names nobody, IAM means its caller. */
function caller({ principal }: CloudTrailRecord): readonly Named[] {
  return principal.kind === 'IAMUser' ? [{ kind: 'user', called: principal.userName }] : [];
}

/** By the names that CloudTrail gives the members, in lower case. */
const kindsByMember: ReadonlyMap<string, EntityKind> = new Map([
  ['username', 'user'],
  ['newusername', 'user'],
  ['groupname', 'group'],
  ['newgroupname', 'group'],
  ['rolename', 'role'],
  ['instanceprofilename', 'instanceProfile'],
  ['policyarn', 'policy'],
  ['permissionsboundary', 'policy'],
  ['permissionsboundaryarn', 'policy'],
  ['servercertificatename', 'serverCertificate'],
  ['newservercertificatename', 'serverCertificate'],
  ['serialnumber', 'mfaDevice'],
  ['samlproviderarn', 'samlProvider'],
  ['openidconnectproviderarn', 'oidcProvider'],
]);

/** How deep CloudTrail nests what it names: `response.instanceProfile.roles[0].roleName`. */
const deepest = 5;

function namedIn(value: unknown, depth = 0): readonly Named[] {
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.slice(0, most).flatMap((each) => namedIn(each, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([member, each]) => {
    const text = asText(each);
    return text === undefined ? namedIn(each, depth + 1) : (namedBy(member.toLowerCase(), text) ?? []);
  });
}

function namedBy(member: string, text: string): Named | undefined {
  const kind = kindsByMember.get(member);
  if (kind !== undefined) return { kind, called: byArn.has(kind) ? text : nameFromArn(text) };
  return member === 'arn' ? ofArn(text) : undefined;
}

/** These go by their ARNs, a device by its serial number, which may be one. */
const byArn: ReadonlySet<EntityKind> = new Set(['policy', 'samlProvider', 'oidcProvider', 'mfaDevice']);

const kindsInArn: ReadonlyMap<string, EntityKind> = new Map([
  ['user', 'user'],
  ['group', 'group'],
  ['role', 'role'],
  ['policy', 'policy'],
  ['instance-profile', 'instanceProfile'],
  ['server-certificate', 'serverCertificate'],
]);

function ofArn(text: string): Named | undefined {
  const arn = parseArn(text);
  const kind = arn?.service === 'iam' ? kindsInArn.get(arn.resource.split('/')[0] ?? '') : undefined;
  return kind === undefined ? undefined : { kind, called: kind === 'policy' ? text : nameFromArn(text) };
}
