import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

type TrailBucketProps = Readonly<{
  /** The only trail that may write here. */
  trailArn: string;
}>;

/** Where a trail keeps its log files: private, for 400 days, and longer than the stack. */
export class TrailBucket extends Bucket {
  constructor(scope: Construct, id: string, { trailArn }: TrailBucketProps) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(400) }],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    this.addToResourcePolicy(cloudTrail(['s3:GetBucketAcl'], this.bucketArn, { 'aws:SourceArn': trailArn }));
    this.addToResourcePolicy(
      cloudTrail(['s3:PutObject'], this.arnForObjects(`AWSLogs/${Stack.of(this).account}/*`), {
        'aws:SourceArn': trailArn,
        's3:x-amz-acl': 'bucket-owner-full-control',
      }),
    );
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs would need a second bucket that has none either; who changes or deletes log files shows in their validation.',
    });
  }
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
function cloudTrail(actions: string[], resource: string, StringEquals: Record<string, string>): PolicyStatement {
  return new PolicyStatement({
    principals: [new ServicePrincipal('cloudtrail.amazonaws.com')],
    actions,
    resources: [resource],
    conditions: { StringEquals },
  });
}
