import { asText, fieldsOf, textAt } from '../../iam/cloudtrail/fields.ts';

/** AWS could not be asked, or refused: `main` prints the message on one line, and the exit code is 1. */
export class AwsFault extends Error {
  override readonly name = 'AwsFault';
}

/**
 * Runs a call of AWS; what it throws is an `AwsFault` that says in one sentence what is wrong and what to do.
 * `doing` finishes "could not ...", such as "read the event history", and `permission` is what the call needs.
 */
export async function asking<Answer>(doing: string, permission: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw new AwsFault(`could not ${doing}: ${whyRefused(error, permission)}`, { cause: error });
  }
}

/** Whether a permission is missing: the rest can still be done. */
export function isRefusal(error: unknown): boolean {
  const name = nameOf(error instanceof AwsFault ? error.cause : error);
  return refusals.has(name);
}

const refusals = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'AuthorizationError',
  'AuthorizationErrorException',
  'NotAuthorized',
  'UnauthorizedOperation',
]);

/** One sentence for what a client threw: https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html */
export function whyRefused(error: unknown, permission: string): string {
  const name = nameOf(error);
  if (refusals.has(name)) return `${permission} is missing. ${messageOf(error)}`;
  return reasons.find(([names]) => names.includes(name))?.[1] ?? (messageOf(error) || name);
}

const reasons: readonly (readonly [readonly string[], string])[] = [
  [
    ['CredentialsProviderError', 'CredentialsError', 'UnrecognizedClientException', 'InvalidClientTokenId'],
    'there are no valid credentials. Name a profile with --profile, or sign in: aws sso login.',
  ],
  [
    ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'RequestExpired'],
    'the credentials have expired. Sign in again: aws sso login, or get new ones.',
  ],
  [
    ['SignatureDoesNotMatch', 'IncompleteSignature', 'InvalidSignatureException'],
    'the secret key does not fit the access key, or the clock of this computer is wrong.',
  ],
  [
    ['OptInRequired', 'RegionDisabledException', 'UnknownEndpoint'],
    'the region is not enabled for this account. Name another with --region.',
  ],
  [
    ['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'SlowDown'],
    'AWS limits the rate and went on doing so. Try again in a minute.',
  ],
  [
    ['TimeoutError', 'AbortError', 'RequestTimeout'],
    'AWS did not answer in time. Try again, or see whether the network works.',
  ],
  [
    ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE'],
    'AWS cannot be reached. See whether the network, a proxy or AWS_ENDPOINT_URL is right, and the region exists.',
  ],
];

/** The code of a failed connection says more than the name of its error, which is "Error". */
function nameOf(error: unknown): string {
  const fields = fieldsOf(error);
  const name = textAt(fields, 'name');
  return (name === undefined || name === 'Error' ? asText(fields['code']) : name) ?? name ?? 'unknown error';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/gu, ' ').trim() : '';
}
