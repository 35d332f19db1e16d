import { nameFromArn, parseArn } from './arn.ts';
import { type Fields, textAt } from './fields.ts';
import type { Identity } from './principal.ts';
import { originOf } from './session-origin.ts';

/** The role session in a `userIdentity` of type `AssumedRole`; `Unknown` where it names no role. */
export function readSession(identity: Fields): Identity {
  const names = sessionNames(identity);
  const roleName = textAt(identity, 'sessionContext', 'sessionIssuer', 'userName') ?? names.role;
  const sessionName = names.session ?? sessionInPrincipalId(identity) ?? '';
  if (roleName === undefined) return { kind: 'Unknown', type: 'AssumedRole', name: sessionName || undefined };
  return { kind: 'AssumedRole', roleName, sessionName, origin: originOf(identity, roleName, sessionName) };
}

/** `arn:aws:sts::111111111111:assumed-role/role/session`; the ARN of the role itself where only that is known. */
function sessionNames(identity: Fields): Readonly<{ role?: string; session?: string }> {
  const [type, role, ...session] = parseArn(textAt(identity, 'arn'))?.resource.split('/') ?? [];
  if (type === 'assumed-role' && role) return { role, ...(session.length > 0 && { session: session.join('/') }) };
  const issuer = textAt(identity, 'sessionContext', 'sessionIssuer', 'arn');
  return issuer === undefined ? {} : { role: nameFromArn(issuer) };
}

function sessionInPrincipalId(identity: Fields): string | undefined {
  return /:(.+)$/s.exec(textAt(identity, 'principalId') ?? '')?.[1];
}
