import type { Credentials } from './credentials.ts';
import type { Document } from './document.ts';

/** What an account's IAM consists of, by the names that AWS gives it. */
export type Entity =
  | User
  | Group
  | Role
  | ManagedPolicy
  | InstanceProfile
  | SamlProvider
  | OidcProvider
  | ServerCertificate
  | MfaDevice;

export type EntityKind = Entity['kind'];

/**
 * Of an entity in a state: its kind and its unique id (`role/AROA...`), which a rename keeps and a new one of the
 * same name does not have. Where nobody told the id it is made of the name (`keyOf`).
 */
export type Key = `${EntityKind}/${string}`;

/** What every entity has. Sets and maps hold what is known; whether that is all, `unsure` says. */
export type Common<Attribute extends string> = Readonly<{
  key: Key;
  /** Of a policy, its name; of a provider, what stands behind the kind in its ARN; of an MFA device, its serial number. */
  name: string;
  /** AWS's unique id; undefined where nobody told it, and for what has none. */
  id: string | undefined;
  /** Undefined where it is not known, as in a record without a response. */
  arn: string | undefined;
  /** Milliseconds since 1970, as the rest. */
  created: number | undefined;
  /** Set once it is deleted: a tombstone. */
  deleted: number | undefined;
  tags: ReadonlyMap<string, string>;
  /**
   * What is not known, or not known whole: a set may then have members that are not in it, a single value is then
   * not the one that is there. Never guessed.
   */
  unsure: ReadonlySet<Attribute | 'path' | 'tags'>;
  /** The last record that was applied to it, or the reading that it comes from. */
  asOf: AsOf;
}>;

export type AsOf = Readonly<
  { kind: 'record'; time: number; eventId: string } | { kind: 'read'; time: number | undefined }
>;

/** What holds policies. */
export type Holder = User | Group | Role;

type Policies = Readonly<{
  /** Inline policies by their names, which IAM tells apart by case. */
  inline: ReadonlyMap<string, Document>;
  /** ARNs of managed policies. */
  attached: ReadonlySet<string>;
}>;

type Path = Readonly<{ path: string }>;

export type User = Common<keyof Policies | 'boundary' | 'groups' | keyof Credentials> &
  Path &
  Policies &
  Readonly<{
    kind: 'user';
    /** ARN of the managed policy; undefined where there is none. */
    boundary: string | undefined;
    groups: ReadonlySet<Key>;
    credentials: Credentials;
  }>;

export type Group = Common<keyof Policies> & Path & Policies & Readonly<{ kind: 'group' }>;

export type Role = Common<keyof Policies | 'boundary' | 'trust' | 'description' | 'maxSessionDuration'> &
  Path &
  Policies &
  Readonly<{
    kind: 'role';
    boundary: string | undefined;
    trust: Document;
    description: string;
    /** Seconds. */
    maxSessionDuration: number;
    /** Undefined where it is not known. AWS may report use with up to four hours' delay. */
    lastUsed: LastUse | undefined;
  }>;

/** `never`: not within the 400 days that AWS looks back. */
export type LastUse = Readonly<{ kind: 'never' } | { kind: 'at'; time: number; region: string | undefined }>;

export type ManagedPolicy = Common<'versions' | 'defaultVersion' | 'description'> &
  Path &
  Readonly<{
    kind: 'policy';
    /** Of AWS, or of the account. */
    owner: 'AWS' | 'account';
    description: string;
    /** By their ids: `v1`. */
    versions: ReadonlyMap<string, Document>;
    defaultVersion: string | undefined;
    /** The highest number that a version ever had; AWS does not use one again. */
    highestVersion: number;
  }>;

export type InstanceProfile = Common<'roles'> & Path & Readonly<{ kind: 'instanceProfile'; roles: ReadonlySet<Key> }>;

export type SamlProvider = Common<'metadata'> & Readonly<{ kind: 'samlProvider'; metadata: string | undefined }>;

export type OidcProvider = Common<'clientIds' | 'thumbprints'> &
  Readonly<{
    kind: 'oidcProvider';
    /** Host and path, as IAM gives it: without `https://`. */
    url: string;
    clientIds: ReadonlySet<string>;
    thumbprints: ReadonlySet<string>;
  }>;

export type ServerCertificate = Common<never> & Path & Readonly<{ kind: 'serverCertificate' }>;

/** A virtual MFA device; whose it is, the credentials of its user say. */
export type MfaDevice = Common<never> & Readonly<{ kind: 'mfaDevice' }>;
