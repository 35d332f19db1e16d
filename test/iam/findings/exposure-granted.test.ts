import { exposureGranted } from '../../../iam/findings/exposure-granted.ts';
import { aChange, allow, deny, own, policy, puts } from './a-change.ts';
import { cases } from './cases.ts';

const forAws = { Bool: { 'kms:GrantIsForAWSResource': 'true' } };

cases(
  exposureGranted,
  {
    'the policy of any bucket': puts(allow('s3:PutBucketPolicy', 'arn:aws:s3:::*')),
    'the policy of any key': puts(allow('kms:PutKeyPolicy')),
    'grants on any key': puts(allow('kms:CreateGrant', 'arn:aws:kms:*:*:key/*')),
    'the policy of any image repository': puts(allow('ecr:SetRepositoryPolicy')),
    'the policy of any secret': puts(allow('secretsmanager:PutResourcePolicy')),
    'who may call any function': puts(allow('lambda:AddPermission')),
    'shares of snapshots': puts(allow('ec2:ModifySnapshotAttribute')),
    'shares of database snapshots, in lower case': puts(allow('RDS:modifydbsnapshotattribute')),
    'a whole service, in a policy of one role': puts(allow('s3:*')),
    'taking the policy off any file system': puts(allow('elasticfilesystem:DeleteFileSystemPolicy')),
  },
  {
    'the policy of one bucket': puts(allow('s3:PutBucketPolicy', 'arn:aws:s3:::reports')),
    'everything in one bucket': puts(allow('s3:*', ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'])),
    'the policy of one key': puts(allow('kms:PutKeyPolicy', `arn:aws:kms:eu-west-1:${own}:key/k`)),
    'grants that services of AWS ask for': puts(allow('kms:CreateGrant', '*', forAws)),
    'taking policies off': puts(allow(['s3:DeleteBucketPolicy', 'kms:RevokeGrant'])),
    'reading and writing objects': puts(allow(['s3:GetObject', 's3:PutObject'])),
    'an Allow that a Deny takes back': puts(allow('kms:*'), deny(['kms:PutKeyPolicy', 'kms:CreateGrant'])),
    'a whole service for many, which says more': aChange('PutGroupPolicy', {
      groupName: 'devs',
      policyName: 'p',
      policyDocument: policy(allow('s3:*')),
    }),
  },
);
