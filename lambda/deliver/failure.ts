/**
 * Whether trying again can help, and whether the failure affects this message alone or the whole destination. In
 * the second case the other messages of the batch are not tried. Why: docs/decisions/0013.
 */
export type FailureKind = Readonly<{ lasts: 'transient' | 'permanent'; affects: 'message' | 'destination' }>;

/** A message that a destination did not take. Its words never hold a webhook's URL. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
  readonly kind: FailureKind;
  /** Milliseconds after which it is worth another try; undefined where nobody knows. */
  readonly wait: number | undefined;
  /** What a person has to do, for a failure that does not pass by itself. */
  readonly remedy: string | undefined;

  constructor(
    message: string,
    kind: FailureKind,
    more: Readonly<{ remedy?: string; cause?: unknown; wait?: number }> = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.kind = kind;
    this.remedy = more.remedy;
    this.wait = more.wait;
  }
}

/** It may go in so many milliseconds, which is too late. */
export function outOfTime(wait = 0): DeliveryError {
  const when = wait > 0 ? `, with ${Math.ceil(wait / 1_000)} seconds to wait` : '';
  return new DeliveryError(
    `There was no time left to send${when}; the queue brings the message again.`,
    {
      lasts: 'transient',
      affects: 'destination',
    },
    { wait },
  );
}

/** Any error as a failure: what nobody foresaw is tried again. */
export function failureOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  return new DeliveryError('Sending failed.', { lasts: 'transient', affects: 'message' }, { cause: error });
}
