import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { arnOf, templateOf } from './synthesised.ts';

test("'existing' makes no trail and no bucket", () => {
  const template = templateOf({ trail: 'existing' });
  template.resourceCountIs('AWS::CloudTrail::Trail', 0);
  template.resourceCountIs('AWS::S3::Bucket', 0);
});

describe("'create'", () => {
  const template = templateOf({ trail: 'create' });

  test('makes a trail of the management events of all regions, with validated files', () => {
    template.hasResourceProperties('AWS::CloudTrail::Trail', {
      IsLogging: true,
      IsMultiRegionTrail: true,
      IncludeGlobalServiceEvents: true,
      EnableLogFileValidation: true,
      EventSelectors: [{ IncludeManagementEvents: true, ReadWriteType: 'All' }],
    });
  });

  test('waits with the trail until its bucket lets it in', () => {
    const [trail] = Object.values(template.findResources('AWS::CloudTrail::Trail'));
    expect(trail?.['DependsOn']).toEqual([expect.stringMatching(/^TrailBucketPolicy/)]);
  });

  test('keeps the bucket private, encrypted and when the stack goes, and lets the files expire', () => {
    template.hasResource('AWS::S3::Bucket', {
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        LifecycleConfiguration: { Rules: [{ ExpirationInDays: 400, Status: 'Enabled' }] },
      },
    });
  });

  test('opens the bucket to this trail and to nobody else, and to nobody without TLS', () => {
    const trailArn = {
      'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':cloudtrail:us-east-1:123456789012:trail/iam-whodunit']],
    };
    const cloudTrail = { Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' } };
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          {
            ...cloudTrail,
            Action: 's3:GetBucketAcl',
            Resource: arnOf(/^TrailBucket/),
            Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
          },
          {
            ...cloudTrail,
            Action: 's3:PutObject',
            Resource: { 'Fn::Join': ['', [arnOf(/^TrailBucket/), '/AWSLogs/123456789012/*']] },
            Condition: {
              StringEquals: { 'aws:SourceArn': trailArn, 's3:x-amz-acl': 'bucket-owner-full-control' },
            },
          },
        ],
      },
    });
  });
});
