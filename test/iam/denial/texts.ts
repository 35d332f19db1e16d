import type { Denial } from '../../../iam/denial/reading.ts';

type Wanted = Partial<Pick<Denial, 'principal' | 'action' | 'resource'>> &
  Readonly<{ reason: string; policy?: string }>;

const job = 'arn:aws:sts::123456789012:assumed-role/billing-export/run-7';
const key = 'arn:aws:s3:::billing-archive/2026/11.json.gz';

/** Texts as tools print them, and what they say. `reason`: its kind and its layer. */
export const texts: readonly (readonly [tool: string, text: string, wanted: Wanted])[] = [
  [
    'the AWS CLI, nothing allows it',
    `An error occurred (AccessDenied) when calling the GetObject operation: User: ${job} is not authorized to perform: s3:GetObject on resource: "${key}" because no identity-based policy allows the s3:GetObject action`,
    { principal: job, action: 's3:GetObject', resource: key, reason: 'implicit identity' },
  ],
  [
    'the AWS CLI, a service control policy by its ARN',
    `An error occurred (AccessDenied) when calling the GetObject operation: User: ${job} is not authorized to perform: s3:GetObject on resource: "${key}" with an explicit deny in a service control policy: arn:aws:organizations::210987654321:policy/o-abc/service_control_policy/p-1.`,
    {
      ...{ principal: job, action: 's3:GetObject', resource: key, reason: 'explicit scp' },
      policy: 'arn:aws:organizations::210987654321:policy/o-abc/service_control_policy/p-1',
    },
  ],
  [
    'IAM itself, whose resource is a policy, with the ARN of the boundary that denies',
    `User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: iam:DeletePolicy on resource: policy arn:aws:iam::123456789012:policy/ExportRead with an explicit deny in a permissions boundary, with policy ARN: arn:aws:iam::123456789012:policy/Limit`,
    {
      ...{
        principal: 'arn:aws:iam::123456789012:user/kimura',
        action: 'iam:DeletePolicy',
        reason: 'explicit boundary',
      },
      ...{
        resource: 'policy arn:aws:iam::123456789012:policy/ExportRead',
        policy: 'arn:aws:iam::123456789012:policy/Limit',
      },
    },
  ],
  [
    'EC2, with an encoded tail',
    `An error occurred (UnauthorizedOperation) when calling the RunInstances operation: You are not authorized to perform this operation. User: ${job} is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:ap-northeast-1:123456789012:instance/* because no identity-based policy allows the ec2:RunInstances action. Encoded authorization failure message: Xyz-12_34`,
    {
      ...{ principal: job, action: 'ec2:RunInstances', reason: 'implicit identity' },
      resource: 'arn:aws:ec2:ap-northeast-1:123456789012:instance/*',
    },
  ],
  [
    'Terraform in its box',
    `│ Error: reading S3 Object: operation error S3: GetObject, https response error StatusCode: 403, RequestID: X, api error AccessDenied: User:\n│ ${job} is not authorized to perform:\n│ s3:GetObject on resource: "${key}" because no session policy\n│ allows the s3:GetObject action\n│\n│   with data.aws_s3_object.it,`,
    { principal: job, action: 's3:GetObject', resource: key, reason: 'implicit session' },
  ],
  [
    'JavaScript as JSON',
    `{"level":"error","err":{"name":"AccessDeniedException","message":"User: ${job} is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:ap-northeast-1:123456789012:table/jobs with an explicit deny in an identity-based policy","stack":"..."}}`,
    {
      ...{ principal: job, action: 'dynamodb:Query', reason: 'explicit identity' },
      resource: 'arn:aws:dynamodb:ap-northeast-1:123456789012:table/jobs',
    },
  ],
  [
    'CloudFormation, quoted twice',
    `Resource handler returned message: \\"User: ${job} is not authorized to perform: iam:PassRole on resource: arn:aws:iam::123456789012:role/task because no permissions boundary allows the iam:PassRole action (Service: Ecs, Status Code: 400, Request ID: 1)\\" (RequestToken: 1, HandlerErrorCode: AccessDenied)`,
    {
      ...{ principal: job, action: 'iam:PassRole', resource: 'arn:aws:iam::123456789012:role/task' },
      reason: 'implicit boundary',
    },
  ],
  [
    'a VPC endpoint, a key with spaces',
    `User: ${job} is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::archive/a file.txt with an explicit deny in a VPC endpoint policy`,
    {
      principal: job,
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::archive/a file.txt',
      reason: 'explicit endpoint',
    },
  ],
  [
    'a resource control policy',
    `User: ${job} is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:123456789012:jobs with an explicit deny in a resource control policy`,
    {
      ...{ principal: job, action: 'sqs:SendMessage', reason: 'explicit rcp' },
      resource: 'arn:aws:sqs:us-east-1:123456789012:jobs',
    },
  ],
  [
    'a role that may not be assumed',
    `api error AccessDenied: User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::123456789012:role/deploy because no role trust policy allows the sts:AssumeRole action`,
    {
      ...{ principal: 'arn:aws:iam::123456789012:user/kimura', action: 'sts:AssumeRole', reason: 'implicit trust' },
      resource: 'arn:aws:iam::123456789012:role/deploy',
    },
  ],
  [
    'KMS beneath S3, masked',
    'User: arn:aws:sts::***:assumed-role/etl/x is not authorized to perform: kms:GenerateDataKey on the resource associated with this ciphertext because no resource-based policy allows the kms:GenerateDataKey action',
    { principal: 'arn:aws:sts::***:assumed-role/etl/x', action: 'kms:GenerateDataKey', reason: 'implicit resource' },
  ],
  [
    'a service that gives no reason',
    `${'x'.repeat(3000)} User: ${job} is not authorized to perform: sqs:ReceiveMessage`,
    { principal: job, action: 'sqs:ReceiveMessage', reason: 'none unnamed' },
  ],
  [
    'a federation that names nobody',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    { action: 'sts:AssumeRoleWithWebIdentity', reason: 'none unnamed' },
  ],
  [
    'China, over a layer in between',
    'User: arn:aws-cn:iam::123456789012:user/li is not authorized to perform: s3:GetObject on resource: "arn:aws-cn:s3:::b/k" with an explicit deny in a session policy transitively through a permissions boundary: arn:aws-cn:iam::123456789012:policy/Edge.',
    {
      ...{ principal: 'arn:aws-cn:iam::123456789012:user/li', action: 's3:GetObject', resource: 'arn:aws-cn:s3:::b/k' },
      ...{ reason: 'explicit session', policy: 'arn:aws-cn:iam::123456789012:policy/Edge' },
    },
  ],
];

/** Texts without AWS's grammar, and what they are. */
export const otherTexts: readonly (readonly [text: string, kind: string])[] = [
  [
    'An error occurred (ExpiredToken) when calling the ListBuckets operation: The provided token has expired.',
    'not iam',
  ],
  ['Unable to locate credentials. You can configure credentials by running "aws login".', 'not iam'],
  ['Insufficient Lake Formation permission(s): Required Select on jobs', 'not iam'],
  ['Error from server (Forbidden): pods is forbidden: User "system:anonymous" cannot list resource "pods"', 'not iam'],
  ["ERROR 1045 (28000): Access denied for user 'app'@'10.0.0.7' (using password: YES)", 'not iam'],
  ['User not enabled for cost explorer access', 'not iam'],
  ['Cross-account pass role is not allowed.', 'not a policy'],
  [
    'User: arn:aws:iam::123456789012:user/kimura is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::b" because public policies are blocked by the BlockPublicPolicy block public access setting.',
    'not a policy',
  ],
  ['An error occurred (DryRunOperation): Request would have succeeded, but DryRun flag is set.', 'not a denial'],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', 'not a denial'],
  ['', 'not a denial'],
  ['Access Denied', 'denial'],
  ['The request was denied due to a VPC endpoint policy', 'denial'],
];
