import { type Fields, textAt } from './fields.ts';
import type { Outcome } from './outcome.ts';

/** What became of a call. IAM writes its codes with and without `Exception`; both read the same. */
export function readOutcome(record: Fields): Outcome {
  const message = textAt(record, 'errorMessage');
  const code = textAt(record, 'errorCode')?.replace(/Exception$/, '');
  if (code !== undefined) return { kind: isDenial(code) ? 'denied' : 'failed', code, message };
  return message === undefined ? { kind: 'succeeded' } : { kind: 'failed', code: 'an error', message };
}

function isDenial(code: string): boolean {
  return /^(Client\.)?(AccessDenied|Unauthorized|UnauthorizedOperation|UnauthorizedAccess|NotAuthorized|Forbidden)$/i.test(
    code,
  );
}
