import { type Fields, textAt } from '../../../iam/cloudtrail/fields.ts';

/** The user of each access key, learned from the records of CreateAccessKey. */
export type Identities = Readonly<{
  /** The `userIdentity` of a key. A key whose creation was not recorded is the root user's. */
  of(accessKeyId: string | undefined): Fields;
  learn(record: Fields): void;
}>;

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html */
export function identitiesOf(accountId: string): Identities {
  const users = new Map<string, string>();
  const rootUser = { type: 'Root', principalId: accountId, arn: `arn:aws:iam::${accountId}:root`, accountId };
  const user = (userName: string) => {
    return { type: 'IAMUser', arn: `arn:aws:iam::${accountId}:user/${userName}`, accountId, userName };
  };
  return {
    of(accessKeyId = '') {
      const userName = users.get(accessKeyId);
      return { ...(userName === undefined ? rootUser : user(userName)), accessKeyId };
    },
    learn(record) {
      const key = textAt(record, 'responseElements', 'accessKey', 'accessKeyId');
      const userName = textAt(record, 'responseElements', 'accessKey', 'userName');
      if (key !== undefined && userName !== undefined) users.set(key, userName);
    },
  };
}
