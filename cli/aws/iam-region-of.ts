/**
 * The only region whose event history and event bus see a change to IAM, in the partition of a region:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/disaster-recovery-resiliency.html
 */
export function iamRegionOf(region: string): string {
  const [, there] = partitions.find(([start]) => region.startsWith(start)) ?? [];
  return there ?? 'us-east-1';
}

const partitions = [
  ['cn-', 'cn-north-1'],
  ['us-gov-', 'us-gov-west-1'],
  ['eusc-', 'eusc-de-east-1'],
] as const;
