/** What a policy's text is read against: who holds it, and what the record says of the account. */
export type Circumstances = Readonly<{
  account: string | undefined;
  /** The region that IAM's calls are recorded in. */
  region: string;
  /** When the change was made, in milliseconds since 1970; undefined where the record has no readable time. */
  time: number | undefined;
  holder: Holder | undefined;
}>;

/** Who gets what the text allows; of a managed policy only the policy itself is known. */
export type Holder =
  | Readonly<{ kind: 'user' | 'group' | 'role'; name: string }>
  | Readonly<{ kind: 'policy'; arn: string }>;

/** Of a text by itself: AWS's own policies are for every account. */
export const nothingKnown: Circumstances = {
  account: undefined,
  region: 'us-east-1',
  time: undefined,
  holder: undefined,
};
