import type { IAMClient } from '@aws-sdk/client-iam';
import type { Clock } from '../clock.ts';
import { reasonsOf } from '../log.ts';
import { signalWithin, type TimeLeft } from '../time-left.ts';
import { leanAnswer, type Texts } from './lean-answer.ts';
import type { ReadCall } from './read-calls.ts';
import type { Answer, ReadFailure } from './reading.ts';

/** Who asks IAM, and keeps what it says. One call that fails stops nothing else. */
export type Asking = Readonly<{
  client: IAMClient;
  clock: Clock;
  timeLeft: TimeLeft;
  /** Texts of documents that are kept already. */
  texts: Texts;
  answers: Answer[];
  failures: ReadFailure[];
}>;

export type Question<Output extends object> = Readonly<{
  call: ReadCall;
  about?: string | undefined;
  /** Names of the errors that say that there is no such thing. */
  absent?: readonly string[];
  send(options: Readonly<{ abortSignal: AbortSignal }>, marker: string | undefined): Promise<Output>;
}>;

/** One call, with all its retries, takes no longer. */
const longest = 120_000;

/** The answer to a question; undefined where there is none, which is then among the failures unless the thing is absent. */
export async function ask<Output extends object>(
  question: Question<Output>,
  asking: Asking,
  marker?: string,
): Promise<Output | undefined> {
  const { call, about, absent = [] } = question;
  // What was denied once is denied for every user.
  if (asking.failures.some((failure) => failure.call === call && failure.why === 'denied')) return undefined;
  const fail = (why: ReadFailure['why'], reasons: readonly string[]) =>
    void asking.failures.push({ call, about, why, reasons });
  if (asking.timeLeft() <= 0) {
    fail('out of time', []);
    return undefined;
  }
  try {
    const output = await question.send({ abortSignal: signalWithin(longest, asking.timeLeft) }, marker);
    asking.answers.push({ call, about, output: leanAnswer(output, asking.texts) });
    return output;
  } catch (error) {
    if (absent.includes(nameOf(error))) asking.answers.push({ call, about, output: 'none' });
    else fail(isDenial(error) ? 'denied' : 'no answer', reasonsOf(error));
    return undefined;
  }
}

type Page = Readonly<{ IsTruncated?: boolean | undefined; Marker?: string | undefined }>;

/** Asks for page after page, until one fails. */
export async function askPages<Output extends Page>(question: Question<Output>, asking: Asking): Promise<void> {
  let marker: string | undefined;
  do {
    const page = await ask(question, asking, marker);
    marker = page?.IsTruncated ? page.Marker : undefined;
  } while (marker !== undefined);
}

/** IAM calls it so where an entity is gone or never was. */
export const noSuchEntity = ['NoSuchEntityException', 'NoSuchEntity'] as const;

export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : '';
}

export function isDenial(error: unknown): boolean {
  return /^AccessDenied|^UnauthorizedOperation$/.test(nameOf(error));
}
