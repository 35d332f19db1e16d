import type { Partition } from './settings/settings.ts';

/** What the stack makes use of although a partition may lack it. */
export type Feature = keyof typeof lackedBy;

/** The partitions that lack a feature, as AWS says it; what stands nowhere is taken to be there; docs/decisions/0161. */
const lackedBy = {
  /**
   * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-lambda.html and
   * https://docs.amazonaws.cn/en_us/aws/latest/userguide/lambda.html; seen to fail in
   * https://github.com/aws/aws-cdk/issues/31965 and https://github.com/aws/aws-cdk/issues/31532
   */
  'tags on event source mappings': ['aws-cn', 'aws-us-gov'],
  /**
   * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-lambda.html; for China the list of regions in
   * https://docs.aws.amazon.com/config/latest/developerguide/lambda-function-log-format-json.html
   */
  'JSON log format of functions': ['aws-cn', 'aws-us-gov'],
} as const satisfies Record<string, readonly Partition[]>;

export function hasFeature(partition: Partition, feature: Feature): boolean {
  const without: readonly Partition[] = lackedBy[feature];
  return !without.includes(partition);
}
