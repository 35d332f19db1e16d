import { grouped } from '../../../access/regions/grouped.ts';
import { type Fields, fieldsOf, isTrueAt, listAt } from '../../../cloudtrail/fields.ts';

/** One page of what IAM answers to a call beside `GetAccountAuthorizationDetails`, as AWS's tools give it. */
export type Neighbour = Readonly<{
  /** `ListRoles` */
  call: string;
  /** The user, policy or provider that was asked about; undefined for a call about the account. */
  about: string | undefined;
  /** `none`: IAM says that there is no such thing. */
  output: unknown;
}>;

/** The answers to one call, in order. */
export type Answers = (call: string) => readonly Neighbour[];

export function answersOf(neighbours: readonly Neighbour[]): Answers {
  const byCall = grouped(neighbours, ({ call }) => call);
  return (call) => byCall.get(call) ?? [];
}

/** The items of a list out of all its pages, and whether these are all that there are. */
export function listOf(
  member: string,
  pages: readonly Neighbour[],
): Readonly<{ items: readonly Fields[]; all: boolean }> {
  const outputs = pages.map(({ output }) => fieldsOf(output));
  const last = pages.at(-1);
  return {
    items: outputs.flatMap((output) => listAt(output, member)).map(fieldsOf),
    all: last !== undefined && last.output !== 'none' && !isTrueAt(fieldsOf(last.output), 'IsTruncated'),
  };
}

/** The pages by what was asked about. */
export function byAbout(pages: readonly Neighbour[]): ReadonlyMap<string, readonly Neighbour[]> {
  return grouped(pages, ({ about }) => about ?? '');
}
