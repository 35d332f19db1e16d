import { cognitoHost } from '../../iam/policy/cognito-host.ts';
import type { DeployTool } from '../content/maker.ts';

/** What AWS calls its services, by the host names that records use for them. Product names are the same in every language. */
const services: Readonly<Record<string, string>> = {
  'access-analyzer': 'IAM Access Analyzer',
  apigateway: 'API Gateway',
  autoscaling: 'EC2 Auto Scaling',
  backup: 'AWS Backup',
  batch: 'AWS Batch',
  bedrock: 'Amazon Bedrock',
  budgets: 'AWS Budgets',
  cloudformation: 'CloudFormation',
  cloudtrail: 'CloudTrail',
  cloudwatch: 'CloudWatch',
  codebuild: 'CodeBuild',
  codepipeline: 'CodePipeline',
  config: 'AWS Config',
  controltower: 'AWS Control Tower',
  dynamodb: 'Amazon DynamoDB',
  ec2: 'Amazon EC2',
  ecs: 'Amazon ECS',
  'ecs-tasks': 'Amazon ECS tasks',
  eks: 'Amazon EKS',
  elasticbeanstalk: 'Elastic Beanstalk',
  elasticloadbalancing: 'Elastic Load Balancing',
  elasticmapreduce: 'Amazon EMR',
  events: 'EventBridge',
  glue: 'AWS Glue',
  guardduty: 'GuardDuty',
  iam: 'IAM',
  lambda: 'AWS Lambda',
  logs: 'CloudWatch Logs',
  'member.org.stacksets.cloudformation': 'CloudFormation StackSets',
  monitoring: 'CloudWatch',
  organizations: 'AWS Organizations',
  pipes: 'EventBridge Pipes',
  ram: 'AWS Resource Access Manager',
  rds: 'Amazon RDS',
  s3: 'Amazon S3',
  sagemaker: 'SageMaker',
  scheduler: 'EventBridge Scheduler',
  securityhub: 'Security Hub',
  servicecatalog: 'Service Catalog',
  sns: 'Amazon SNS',
  sqs: 'Amazon SQS',
  ssm: 'Systems Manager',
  sso: 'IAM Identity Center',
  'stacksets.cloudformation': 'CloudFormation StackSets',
  states: 'Step Functions',
  support: 'AWS Support',
  trustedadvisor: 'Trusted Advisor',
};

/** A service's name by its host name (`sso.amazonaws.com`), or undefined for one that we have no name for. */
export function serviceName(host: string): string | undefined {
  const service = /^(.+?)(?:\.[a-z]{2,}-[a-z-]+-\d)?\.amazonaws\.com(?:\.cn)?$/.exec(host)?.[1] ?? '';
  return Object.hasOwn(services, service) ? services[service] : undefined;
}

/** Where a CI run or a workload gets its token, by the host of the OpenID Connect provider. */
const tokenIssuers: readonly (readonly [host: RegExp, name: string])[] = [
  [/^token\.actions\.githubusercontent\.com(\/|$)/, 'GitHub Actions'],
  [/^gitlab\.com(\/|$)|^gitlab\./, 'GitLab CI'],
  [/^api\.bitbucket\.org\//, 'Bitbucket Pipelines'],
  [/^oidc\.circleci\.com\//, 'CircleCI'],
  [/^app\.terraform\.io(\/|$)/, 'HCP Terraform'],
  [/^agent\.buildkite\.com(\/|$)/, 'Buildkite'],
  [/^api\.pulumi\.com(\/|$)/, 'Pulumi Cloud'],
  [/^oidc\.vercel\.com(\/|$)/, 'Vercel'],
  [/^oidc\.eks\.[a-z0-9-]+\.amazonaws\.com(\.cn)?\//, 'Kubernetes (EKS)'],
  [cognitoHost, 'Amazon Cognito'],
  [/^accounts\.google\.com(\/|$)/, 'Google'],
  [/^login\.microsoftonline\.com\/|^sts\.windows\.net\//, 'Microsoft Entra ID'],
];

/** The name of an OpenID Connect provider by its host and path, or undefined for one that we have no name for. */
export function tokenIssuerName(provider: string): string | undefined {
  return tokenIssuers.find(([host]) => host.test(provider))?.[1];
}

/** Tools that deploy. */
export const deployTools: Readonly<Record<DeployTool, string>> = {
  terraform: 'Terraform',
  opentofu: 'OpenTofu',
  pulumi: 'Pulumi',
  cdk: 'AWS CDK',
};
