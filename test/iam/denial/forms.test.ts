import { describe, expect, test } from 'vitest';
import { readDenials } from '../../../iam/denial/read-denials.ts';
import type { Reading } from '../../../iam/denial/reading.ts';

const log = [1, 2, 3].map(
  (second) =>
    `2026-11-24T01:00:0${second}Z AccessDenied: User: arn:aws:iam::1:user/x is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::2:role/y`,
);

test('lines of a log that are as long as each other stay lines', () => {
  const one = 'denial: arn:aws:iam::1:user/x sts:AssumeRole arn:aws:iam::2:role/y, none unnamed';
  expect(readDenials(log.join('\n')).map(said)).toEqual([one, one, one]);
});

const user = 'arn:aws:iam::123456789012:user/kimura';
const session = 'arn:aws:sts::123456789012:assumed-role/billing-export/run-7';

/** One line of what a reading says. */
function said(reading: Reading): string {
  if (reading.kind === 'not a denial') return reading.kind;
  const { principal = '?', action = '?', resource = '?' } = reading;
  const why = reading.kind === 'denial' ? `${reading.reason.kind} ${reading.reason.layer}` : reading.why;
  return `${reading.kind}: ${principal} ${action} ${resource}, ${why}`;
}

describe('A refusal of', () => {
  test.each([
    [
      'the console, line by line',
      `Access denied to iam:GetAccountSummary\nUser: ${session}\nService: iam\nAction: GetAccountSummary\nOn resource(s): *\nContext: no identity-based policy allows the iam:GetAccountSummary action`,
      `denial: ${session} iam:GetAccountSummary *, implicit identity`,
    ],
    [
      'the console, run together',
      `You don't have permission. User: ${user}Action: ce:GetReportOn resource(s): arn:aws:ce:us-east-1:123456789012:/*Context: no session policy allows the action`,
      `denial: ${user} ce:GetReport arn:aws:ce:us-east-1:123456789012:/*, implicit session`,
    ],
    [
      'the console, something denies',
      `User: ${user}\nAction: s3:GetBucketAcl\nOn resource(s): arn:aws:s3:::b\nContext: a service control policy explicitly denies the action`,
      `denial: ${user} s3:GetBucketAcl arn:aws:s3:::b, explicit scp`,
    ],
    [
      'EC2, decoded',
      `{"DecodedMessage": "{\\"allowed\\":false,\\"explicitDeny\\":true,\\"context\\":{\\"principal\\":{\\"id\\":\\"AROAX:run-7\\",\\"arn\\":\\"${session}\\"},\\"action\\":\\"ec2:RunInstances\\",\\"resource\\":\\"arn:aws:ec2:us-east-1:123456789012:instance/*\\"}}"}`,
      `denial: ${session} ec2:RunInstances arn:aws:ec2:us-east-1:123456789012:instance/*, explicit unnamed`,
    ],
    [
      'PHP and others, whose JSON escapes its slashes',
      `{"err":"User: arn:aws:iam::123456789012:user\\/kimura is not authorized to perform: s3:GetObject on resource: \\"arn:aws:s3:::b\\/k\\" because no identity-based policy allows the s3:GetObject action"}`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/k, implicit identity`,
    ],
    [
      'a log that cut it off within the resource',
      `User: ${user} is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/2026/rep…`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/2026/rep…, none unnamed`,
    ],
    [
      'Athena, at the end of a sentence',
      'Access denied when writing output to url: s3://results/x.csv. Please ensure you are allowed to access the bucket.',
      'denial: ? ? s3://results/x.csv, none unnamed',
    ],
    [
      'a proxy in front of a site',
      '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
      'not a denial',
    ],
    [
      'another cloud',
      "googleapi: Error 403: Permission 'storage.objects.get' denied on resource, forbidden",
      'not a denial',
    ],
    ['EC2, decoded, which was none', '{"allowed":true,"explicitDeny":false}', 'not a denial'],
    [
      'a shell, cut by backslashes',
      `upload failed: ./a \\\nUser: ${session} \\\nis not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::b/a" with an explicit deny \\\nin a resource-based policy`,
      `denial: ${session} s3:PutObject arn:aws:s3:::b/a, explicit resource`,
    ],
    [
      'a table, whose columns are filled',
      '   [1] User: arn:aws:sts::xxx:assumed-role/app      \n       -ExecutionRole/10f3 is not authorized       \n       to perform: ssm:GetParameters on resource: arn:aws:ssm:    \n       eu-west-2:xxx:parameter/X',
      'denial: arn:aws:sts::xxx:assumed-role/app-ExecutionRole/10f3 ssm:GetParameters arn:aws:ssm:eu-west-2:xxx:parameter/X, none unnamed',
    ],
    [
      'a terminal that cut it at its width, and lost a space',
      `upload failed: User: ${session} is not authorized to perform: s3:PutObject on resource: team-archive with an explicit deny in a permissions boundary`
        .match(/.{1,44}/g)
        ?.map((line) => line.trimEnd())
        .join('\n') ?? '',
      `denial: ${session} s3:PutObject team-archive, explicit boundary`,
    ],
    [
      'a job, before what else it prints',
      `User: ${user} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::222222222222:role/deploy\nexit status 1\nmake: *** [deploy] Error 1`,
      `denial: ${user} sts:AssumeRole arn:aws:iam::222222222222:role/deploy, none unnamed`,
    ],
    [
      'a script, in a comment',
      `# AccessDenied: User: ${user} is not authorized to\n# perform: sts:AssumeRole because no role trust policy allows the\n# sts:AssumeRole action`,
      `denial: ${user} sts:AssumeRole ?, implicit trust`,
    ],
    [
      'the CDK, which goes on with a sentence',
      `current credentials. User:\n${session}\nis not authorized to perform: sts:AssumeRole on resource:\narn:aws:iam::222222222222:role/cdk-lookup-us-east-1.\nPlease make sure that this role exists`,
      `denial: ${session} sts:AssumeRole arn:aws:iam::222222222222:role/cdk-lookup-us-east-1, none unnamed`,
    ],
    [
      'a table of a spreadsheet',
      `"User: ${user} is not authorized to perform: s3:GetObject on resource: ""arn:aws:s3:::b/k"" because no identity-based policy allows it"`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/k, implicit identity`,
    ],
    [
      'a tool that puts in words of its own',
      `User: ${user} is not authorized to perform action: sts:AssumeRole on role arn:aws:iam::222222222222:role/deploy`,
      `denial: ${user} sts:AssumeRole role arn:aws:iam::222222222222:role/deploy, none unnamed`,
    ],
    [
      'Step Functions, which names nobody',
      'cause: "Is not authorized to perform: sts:AssumeRole on resource\n  arn:aws:iam::222222222222:role/foreign"',
      'denial: ? sts:AssumeRole arn:aws:iam::222222222222:role/foreign, none unnamed',
    ],
    [
      'a federation behind an operation',
      'An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity',
      'denial: ? sts:AssumeRoleWithWebIdentity ?, none unnamed',
    ],
    [
      'somebody who masks with words',
      'User: arn:aws:sts::<account id>:assumed-role/{role}/[MASKED] is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::<account id>:role/{role}',
      'denial: arn:aws:sts::<account id>:assumed-role/{role}/[MASKED] sts:AssumeRole arn:aws:iam::<account id>:role/{role}, none unnamed',
    ],
    [
      'a service without the word resource, and with dots at the end',
      `User ${user} is not authorized to perform ec2:RunInstances on arn:aws:ec2:us-east-1:123456789012:instance/*. because no service control policy allows the ec2:RunInstances action.`,
      `denial: ${user} ec2:RunInstances arn:aws:ec2:us-east-1:123456789012:instance/*, implicit scp`,
    ],
    [
      'a word processor',
      `User: “${user}” is not authorized to perform: “s3:GetObject” on resource: “arn:aws:s3:::b/k” because no identity-based policy allows it`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/k, implicit identity`,
    ],
    [
      'a log stream without a name',
      `User: ${user} is not authorized to perform: logs:PutLogEvents on resource: arn:aws:logs:us-east-1:123456789012:log-group:x:log-stream: because no identity-based policy allows the logs:PutLogEvents action`,
      `denial: ${user} logs:PutLogEvents arn:aws:logs:us-east-1:123456789012:log-group:x:log-stream:, implicit identity`,
    ],
    [
      'HTML',
      `&lt;Message&gt;User: ${user} is not authorized to perform: s3:GetObject on resource: &#x22;arn:aws:s3:::b/k&#34; with an explicit deny in an identity-based policy&lt;/Message&gt;`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/k, explicit identity`,
    ],
    [
      'JSON with codes',
      `User: ${user} is not authorized to perform: s3:GetObject on resource: \\u0022arn:aws:s3:::b/k\\u0022 with an explicit deny in a permissions boundary`,
      `denial: ${user} s3:GetObject arn:aws:s3:::b/k, explicit boundary`,
    ],
    [
      'API Gateway, which names nothing but the layer',
      '{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}',
      'denial: ? ? ?, explicit identity',
    ],
    [
      'Block Public Access, which says who and what',
      `User: ${user} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::b" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`,
      `not a policy: ${user} s3:PutBucketPolicy arn:aws:s3:::b, Block Public Access`,
    ],
    [
      'a place without credentials',
      's3a://bucket/logs: NoAuthWithAWSException: No AWS Credentials provided',
      'not iam: ? ? s3a://bucket/logs, credentials',
    ],
    ['a file system', "mkdir: cannot create directory '/x': Permission denied", 'not iam: ? ? ?, the operating system'],
    [
      'a key that is not there',
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      'not iam: ? ? ?, a KMS key',
    ],
    ['a cluster', 'error: You must be logged in to the server (Unauthorized)', 'not iam: ? ? ?, Kubernetes'],
    [
      'a URL that was signed for an hour',
      '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      'not iam: ? ? ?, credentials',
    ],
  ])('%s is read', (_, text, wanted) => {
    expect(said(readDenials(text)[0])).toBe(wanted);
  });
});

test.each([
  'resource \\',
  'resource "',
  'resource <a ',
  's3://',
  'a\n',
  '│  x ',
  'User: x Action: y On resource(s): z ',
  '"explicitDeny": false "principal": {',
  'Error executing "x" on "https://a.',
  'is forbidden: User "',
  'token credentials is ',
])(
  'half a megabyte of “%s” end',
  (part) => {
    const single = part.replace('resource ', '');
    expect(readDenials(single.repeat(500_000 / single.length)).length).toBeGreaterThan(0);
  },
  60_000,
);
