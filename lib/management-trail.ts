import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { trailName } from './names.ts';
import { TrailBucket } from './trail-bucket.ts';

/**
 * Records the management events of all regions, since IAM's come to EventBridge only where a trail does so:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html
 * Why: docs/decisions/0008.
 */
export class ManagementTrail extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const trailArn = Stack.of(this).formatArn({ service: 'cloudtrail', resource: 'trail', resourceName: trailName });
    const bucket = new TrailBucket(this, 'Bucket', { trailArn });
    const trail = new CfnTrail(this, 'Trail', {
      trailName,
      s3BucketName: bucket.bucketName,
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      eventSelectors: [{ includeManagementEvents: true, readWriteType: 'All' }],
    });
    // CloudTrail tries the bucket when the trail is made.
    if (bucket.policy !== undefined) trail.node.addDependency(bucket.policy);
  }
}
