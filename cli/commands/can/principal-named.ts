import { askedBy } from '../../../iam/hunt/asked-by.ts';
import type { Refused } from '../../../iam/hunt/suspect.ts';
import { CommandLineError } from '../../command-line-error.ts';

/** Who a command line means by an ARN, `role/NAME` or `user/NAME`. */
export function principalNamed(text: string): Readonly<{ refused: Refused; session: string | undefined }> {
  const [, kind, name] = /^(user|role)\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  if (name !== undefined) return { refused: { kind: kind === 'user' ? 'user' : 'role', name }, session: undefined };
  const by = askedBy(text);
  if (by.kind === 'principal') return { refused: by.refused, session: by.session };
  const why = by.kind === 'root' ? 'no policy of the account limits its root user' : `this is none: ${text}`;
  throw new CommandLineError(`PRINCIPAL is the ARN of a user, a role or a session, or role/NAME or user/NAME; ${why}`);
}
