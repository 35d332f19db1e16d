import { parseArn } from '../cloudtrail/arn.ts';
import type { Refused } from './suspect.ts';

/** Whose policies decide about a principal that an ARN names. */
export type AskedBy =
  | Readonly<{ kind: 'principal'; refused: Refused; account: string | undefined; session: string | undefined }>
  /** No policy of an identity decides about these. */
  | Readonly<{ kind: 'root' | 'federated user' | 'no principal'; account: string | undefined }>;

/**
 * Reads the ARN of a caller; a session means its role, and a masked account number is left out.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function askedBy(arn: string): AskedBy {
  const parsed = parseArn(arn);
  const account = /^\d{12}$/.test(parsed?.accountId ?? '') ? parsed?.accountId : undefined;
  const [kind, ...rest] = (parsed?.resource ?? '').split('/');
  const name = rest.at(-1);
  if (kind === 'root') return { kind: 'root', account };
  if (kind === 'federated-user') return { kind: 'federated user', account };
  if (kind === 'assumed-role' && rest[0]) {
    return {
      kind: 'principal',
      refused: { kind: 'role', name: rest[0] },
      account,
      session: rest.slice(1).join('/') || undefined,
    };
  }
  if ((kind === 'user' || kind === 'role') && name) {
    return { kind: 'principal', refused: { kind, name }, account, session: undefined };
  }
  return { kind: 'no principal', account };
}
