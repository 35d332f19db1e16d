import type { ReadCall } from './read-calls.ts';

/** What IAM said of an account in one reading, call by call, and what it did not say. */
export type Reading = Readonly<{
  /** When the reading began, in milliseconds since 1970: what changed since may be in it or not. */
  began: number;
  answers: readonly Answer[];
  /** Empty where the reading is whole. */
  failures: readonly ReadFailure[];
}>;

/** One page of an answer, as the SDK gives it. */
export type Answer = Readonly<{
  call: ReadCall;
  /** The user, policy or provider that was asked about; undefined for a call about the account. */
  about: string | undefined;
  /** `none`: IAM says that there is no such thing. */
  output: object | 'none';
}>;

export type ReadFailure = Readonly<{
  call: ReadCall;
  about: string | undefined;
  why: 'denied' | 'out of time' | 'no answer';
  /** Cause by cause, without anything secret. */
  reasons: readonly string[];
}>;
