import type { Partition } from './settings/settings.ts';

/**
 * Where a partition's IAM is, and so the only region whose event bus ever sees a change to it:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/disaster-recovery-resiliency.html
 */
export const iamRegion = {
  aws: 'us-east-1',
  'aws-cn': 'cn-north-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-eusc': 'eusc-de-east-1',
} as const satisfies Record<Partition, string>;
