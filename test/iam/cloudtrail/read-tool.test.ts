import { expect, test } from 'vitest';
import { plain } from '../../../alert/phrase.ts';
import { sayTool } from '../../../alert/words/en/tool.ts';
import { readTool } from '../../../iam/cloudtrail/read-tool.ts';

const agent = (userAgent: string) => ({ userAgent });

const person = { userIdentity: { type: 'IAMUser', userName: 'kimura' }, sourceIPAddress: '203.0.113.7' };

const phraseBook: readonly (readonly [record: Record<string, unknown>, said: string])[] = [
  [{ sessionCredentialFromConsole: 'true', userAgent: 'Mozilla/5.0 (Macintosh)' }, 'console'],
  [{ sessionCredentialFromConsole: 'true', userAgent: 'AWS Internal' }, 'console'],
  [agent('console.amazonaws.com'), 'console'],
  [agent('signin.amazonaws.com'), 'console'],
  [agent('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36'), 'console'],
  [
    agent('aws-cli/2.31.1 md/awscrt#0.27.6 ua/2.1 os/linux md/command#iam.put-role-policy'),
    'AWS CLI 2.31.1 iam put-role-policy, by its user agent',
  ],
  [
    agent('aws-cli/2.9.0 Python/3.9.11 Linux/4.14 exe/x86_64.amzn.2 prompt/off command/iam.create-user'),
    'AWS CLI 2.9.0 iam create-user, by its user agent',
  ],
  [agent('aws-cli/1.18.69 Python/3.8.10 Linux/5.4 botocore/1.16.19'), 'AWS CLI 1.18.69, by its user agent'],
  [
    agent('aws-cli/2.31.1 os/linux exec-env/CloudShell md/command#iam.delete-role'),
    'CloudShell iam delete-role, by its user agent',
  ],
  [
    {
      sessionCredentialFromConsole: 'true',
      userAgent: 'aws-cli/2.31.1 exec-env/CloudShell md/command#iam.delete-role',
    },
    'CloudShell iam delete-role, by its user agent',
  ],
  [
    agent(
      'APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.70.0 aws-sdk-go-v2/1.30.3',
    ),
    'Terraform 1.9.5, by its user agent',
  ],
  [
    agent(
      'APN/1.0 HashiCorp/1.0 OpenTofu/1.8.2 (+https://opentofu.org) terraform-provider-aws/5.70.0 aws-sdk-go-v2/1.30.3',
    ),
    'OpenTofu 1.8.2, by its user agent',
  ],
  [agent('APN/1.0 Pulumi/1.0 PulumiAWS/6.0 aws-sdk-go-v2/1.30.3'), 'Pulumi 6.0, by its user agent'],
  [agent('Boto3/1.35.10 md/Botocore#1.35.10 ua/2.0 os/linux'), 'Boto3 (Python) 1.35.10, by its user agent'],
  [agent('aws-sdk-go-v2/1.32.3 os/linux lang/go#1.23.1'), 'AWS SDK for Go 1.32.3, by its user agent'],
  [agent('aws-sdk-java/1.12.0'), 'AWS SDK for Java 1.12.0, by its user agent'],
  [agent('aws-sdk-js/3.600.0 ua/2.0 os/linux'), 'AWS SDK for JavaScript 3.600.0, by its user agent'],
  [agent('aws-cdk/2.1100.0 node/v22'), 'AWS CDK 2.1100.0, by its user agent'],
  [
    agent('claude-code/2.0.1 aws-cli/2.31.1 md/command#iam.create-role'),
    'by way of Claude Code, an AI agent, by its user agent',
  ],
  [{ userIdentity: { invokedBy: 'aws-mcp.amazonaws.com' } }, 'by way of AWS MCP server, an AI agent'],
  [
    { userIdentity: { invokedBy: 'cloudformation.amazonaws.com' }, userAgent: 'cloudformation.amazonaws.com' },
    'CloudFormation',
  ],
  [
    {
      userIdentity: {
        invokedBy: 'cloudformation.amazonaws.com',
        arn: 'arn:aws:sts::123456789012:assumed-role/cdk-hnb659fds-cfn-exec-role-123456789012-us-east-1/AWSCloudFormation',
      },
    },
    'AWS CDK',
  ],
  [{ sourceIPAddress: 'sso.amazonaws.com', userAgent: 'sso.amazonaws.com' }, 'IAM Identity Center'],
  [{ userIdentity: { invokedBy: 'newservice.amazonaws.com' } }, 'newservice.amazonaws.com'],
  [agent('AWS Internal'), 'an AWS service, by its user agent'],
  [{ ...person, userAgent: 'aws-internal/3 aws-sdk-java/1.12.750' }, 'console'],
  [{ ...person, userAgent: 'aws-internal/3', sourceIPAddress: 'sso.amazonaws.com' }, 'IAM Identity Center'],
  [agent('aws-internal/3'), 'an AWS service, by its user agent'],
  [agent('my-own-tool'), 'my-own-tool, by its user agent'],
  [{}, 'tool not recorded'],
  [{ userAgent: 7 }, '7, by its user agent'],
  [{ userAgent: null }, 'tool not recorded'],
];

test.each(phraseBook)('the tool of %j is said as “%s”', (record, said) => {
  expect(plain(sayTool(readTool(record)))).toBe(said);
});
