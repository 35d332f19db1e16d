import { iamRegion } from '../iam-region.ts';
import type { Partition } from './settings.ts';

/**
 * The regions of each partition that every account has. EventBridge hands events to any of them:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cross-region.html
 */
const enabled: Readonly<Record<Partition, readonly string[]>> = {
  aws: [
    ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'sa-east-1'],
    ...['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3'],
    ...['ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-west-1', 'us-gov-east-1'],
  'aws-eusc': ['eusc-de-east-1'],
};

/** Regions that an account has to opt in to, https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const optIn = [
  ...['af-south-1', 'ap-east-1', 'ap-east-2', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'],
  ...['ap-southeast-6', 'ap-southeast-7', 'ca-west-1', 'eu-central-2', 'eu-south-1', 'eu-south-2', 'il-central-1'],
  ...['me-central-1', 'me-south-1', 'mx-central-1'],
];

/** Why a region cannot be the home of the alerts of a partition; undefined where it can. */
export function whyNoHome(region: string, partition: Partition): string | undefined {
  if (region === iamRegion[partition])
    return `is the region of IAM itself, where everything is without it: leave it out`;
  if (enabled[partition].includes(region)) return undefined;
  const other = partitions.find((each) => enabled[each].includes(region));
  if (other !== undefined)
    return `is a region of partition ${other}, and partition is ${partition}: events do not leave a partition`;
  if (optIn.includes(region)) {
    return `is a region that accounts have to opt in to: a trail whose home it is gets nothing from accounts that have not, so no event might ever arrive`;
  }
  return `is no region of partition ${partition} that is known here: one of ${enabled[partition].filter((each) => each !== iamRegion[partition]).join(', ') || 'none; the partition has one region'}`;
}

const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'] as const satisfies readonly Partition[];
