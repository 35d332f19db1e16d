import type { Fields } from '../../../iam/cloudtrail/fields.ts';

export type RoleSession = Readonly<{
  /** The ARN of the session. */
  arn: string;
  /** The role's id, a colon, and the session's name, where they are known. */
  principalId?: string;
  accountId: string;
  creationDate: string;
  roleArn: string;
  sourceIdentity?: string;
}>;

/** The `userIdentity` of a role's session. */
export function roleSession({
  arn,
  principalId,
  accountId,
  creationDate,
  roleArn,
  sourceIdentity,
}: RoleSession): Fields {
  const sessionIssuer = {
    type: 'Role',
    ...(principalId !== undefined && { principalId: principalId.split(':')[0] }),
    arn: roleArn,
    accountId,
    userName: roleArn.split('/').at(-1),
  };
  const attributes = { creationDate, mfaAuthenticated: 'false' };
  const sessionContext = { sessionIssuer, attributes, ...(sourceIdentity !== undefined && { sourceIdentity }) };
  return { type: 'AssumedRole', ...(principalId !== undefined && { principalId }), arn, accountId, sessionContext };
}
