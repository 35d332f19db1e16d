/** One thing that a call does to the state of an account, if it succeeds. A call may do several. */
export type Deed =
  | Readonly<{ kind: 'makes' | 'deletes'; thing: Thing }>
  /** It keeps its id, its policies and its members. */
  | Readonly<{ kind: 'renames'; thing: Thing; to: string }>
  | Setting;

/** Something of a thing gets a value. */
export type Setting = Readonly<{
  kind: 'sets';
  /** What of it: `attached`, `status`, `trust`. With the things that it is of, this makes it one attribute. */
  what: string;
  /** All have to exist for it: the role and the policy that is attached to it. */
  of: readonly Thing[];
  /** `blocks`: a thing cannot be deleted while it is there. `goes along`: it is deleted with the thing. */
  withThing: 'blocks' | 'goes along';
  value: string;
  /** What the success of the call proves to have been so before; undefined where it would succeed all the same. */
  was: string | undefined;
  /** The value that the action's own command sets. */
  back: string | undefined;
  /** The template of the command that sets a value which is known to have been so before. */
  restoring?: (value: string) => string | undefined;
}>;

/** Something that is created and deleted, by its kind and name. An access key is within its user. */
export type Thing = Readonly<{ kind: string; name: string; within: readonly Thing[] }>;

/** The value of what can only be there or not. */
export const there = 'there';
export const gone = 'gone';

/** What of a thing is changed by a call that no other call is compared with. */
export const onItsOwn = 'on its own';

/** The policy that is the permissions boundary of a user or a role, and cannot be deleted while it is. */
export const boundary = 'boundary';
