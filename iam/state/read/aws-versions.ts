import { parseArn } from '../../cloudtrail/arn.ts';
import { type Fields, fieldsOf, listAt, textAt, valueAt } from '../../cloudtrail/fields.ts';
import { timeIn } from './common.ts';

/** A version that AWS gave a policy of its own, and when: no record of IAM tells of it. */
export type AwsVersion = Readonly<{ arn: string; version: string; time: number }>;

/** The versions of AWS's own policies in a listing, as far as it has their dates. */
export function awsVersionsIn(policies: readonly Fields[]): readonly AwsVersion[] {
  return policies.flatMap((policy) => {
    const arn = textAt(policy, 'Arn');
    if (arn === undefined || parseArn(arn)?.accountId !== 'aws') return [];
    return listAt(policy, 'PolicyVersionList').flatMap((entry): readonly AwsVersion[] => {
      const [version, time] = [textAt(fieldsOf(entry), 'VersionId'), timeIn(valueAt(fieldsOf(entry), 'CreateDate'))];
      return version === undefined || time === undefined ? [] : [{ arn, version, time }];
    });
  });
}
