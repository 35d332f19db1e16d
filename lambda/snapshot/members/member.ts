import * as v from 'valibot';
import { accountNumber } from '../../settings/account-number.ts';
import { text } from '../../settings/schema.ts';

/** An account whose IAM is read through a role in it. */
export type Member = Readonly<{ account: string; roleArn: string }>;

/** What is asked for of a member. */
export type MemberAsked = Member &
  Readonly<{
    /** When, in milliseconds since 1970: what was read later need not be read again. */
    asked: number | undefined;
    /** Also what the directory says of it. */
    withFacts: boolean;
  }>;

const asked = v.pipe(
  v.object(
    {
      account: accountNumber,
      roleArn: text('be the ARN of a role', (arn) => /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(arn)),
      asked: v.optional(v.number()),
      withFacts: v.optional(v.boolean(), false),
    },
    'is missing',
  ),
  v.check(({ account, roleArn }) => roleArn.split(':')[4] === account, 'names a role of another account'),
);

/** What a message or an operator asks for. Throws where it is no member. */
export function memberAskedIn(value: unknown): MemberAsked {
  const read = v.safeParse(asked, value);
  if (read.success) return { ...read.output, asked: read.output.asked };
  const mistakes = read.issues.map(({ path = [], message }) => `${path.map(({ key }) => key).join('.')} ${message}`);
  throw new Error(`No member account is asked for: ${mistakes.join('; ').trim()}.`);
}

/** The member with its role, which has the same name everywhere. */
export function memberOf(account: string, { partition, roleName }: Readonly<{ partition: string; roleName: string }>) {
  return { account, roleArn: `arn:${partition}:iam::${account}:role/${roleName}` } as const satisfies Member;
}
