import { type Fields, fieldsAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { credentials } from '../emulator/environment.ts';
import { roleSession } from './role-session.ts';

/** Whose each access key is, learned from the records of the calls that made it. */
export type Identities = Readonly<{
  /** The `userIdentity` of a key; undefined for a key that nobody has. */
  of(accessKeyId: string): Fields | undefined;
  learn(record: Fields): void;
}>;

/** `keys` are the users of access keys that are known from the start: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
export function identitiesOf(accountId: string, keys: Readonly<Record<string, string>> = {}): Identities {
  const root = { type: 'Root', principalId: accountId, arn: `arn:aws:iam::${accountId}:root`, accountId };
  const users = new Map<string, Fields>();
  const userCalled = (userName: string): Fields => {
    const created = users.get(userName) ?? { arn: `arn:aws:iam::${accountId}:user/${userName}` };
    return { type: 'IAMUser', ...created, accountId, userName };
  };
  const known = new Map<string, Fields>([[credentials.accessKeyId, root]]);
  for (const [key, userName] of Object.entries(keys)) known.set(key, userCalled(userName));
  const learn = (record: Fields) => {
    const answer = fieldsAt(record, 'responseElements');
    const created = fieldsAt(answer, 'user');
    if (record['eventName'] === 'CreateUser')
      users.set(String(created['userName']), { principalId: created['userId'], arn: created['arn'] });
    const userName = textAt(answer, 'accessKey', 'userName');
    if (userName !== undefined) known.set(String(textAt(answer, 'accessKey', 'accessKeyId')), userCalled(userName));
    const session = textAt(answer, 'credentials', 'accessKeyId');
    if (session !== undefined) known.set(session, sessionOf(record, accountId));
  };
  const of = (accessKeyId: string) => {
    const identity = known.get(accessKeyId);
    return identity === undefined ? undefined : { ...identity, accessKeyId };
  };
  return { of, learn };
}

/** Whom the temporary credentials in an answer of STS stand for: a role's session, a federated user, the caller. */
function sessionOf(record: Fields, accountId: string): Fields {
  const answer = fieldsAt(record, 'responseElements');
  const asked = fieldsAt(record, 'requestParameters');
  const caller = fieldsAt(record, 'userIdentity');
  const creationDate = String(record['eventTime']);
  const attributes = { creationDate, mfaAuthenticated: 'false' };
  const arn = textAt(answer, 'assumedRoleUser', 'arn');
  if (arn !== undefined) {
    const principalId = textAt(answer, 'assumedRoleUser', 'assumedRoleId') ?? '';
    const sourceIdentity = textAt(asked, 'sourceIdentity');
    const session = { arn, principalId, accountId, creationDate, roleArn: textAt(asked, 'roleArn') ?? '' };
    return roleSession({ ...session, ...(sourceIdentity !== undefined && { sourceIdentity }) });
  }
  const federated = textAt(answer, 'federatedUser', 'arn');
  if (federated === undefined) return { ...caller, sessionContext: { attributes } };
  const { accessKeyId: _, ...sessionIssuer } = caller;
  const principalId = textAt(answer, 'federatedUser', 'federatedUserId');
  return {
    type: 'FederatedUser',
    principalId,
    arn: federated,
    accountId,
    sessionContext: { sessionIssuer, attributes },
  };
}
