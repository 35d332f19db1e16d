import type { ActionTable } from '../access/action-table.ts';
import type { Operation, Reading } from './reading.ts';

/** The action that was refused, in AWS's case: as the message names it, else that of the operation that was called. */
export function actionOf(reading: Reading, table: ActionTable): string | undefined {
  if (reading.kind === 'not a denial') return undefined;
  if (reading.action !== undefined) return inItsCase(reading.action, table);
  return reading.operation && actionOfOperation(reading.operation, table);
}

function inItsCase(action: string, table: ActionTable): string {
  const [service = '', name = ''] = action.split(':');
  return `${service}:${namesOf(service.toLowerCase(), table).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name}`;
}

function namesOf(service: string, { services }: ActionTable): readonly string[] {
  const levels = Object.hasOwn(services, service) ? services[service] : undefined;
  return Object.values(levels ?? {}).flatMap((names) => names.split(' '));
}

/** Most operations are called as their actions; an operation that several services have is that of the best known. */
function actionOfOperation({ name, service }: Operation, table: ActionTable): string | undefined {
  const prefix = service === undefined ? undefined : prefixOf(service);
  const other = Object.hasOwn(otherwise, name) ? otherwise[name] : undefined;
  if (other !== undefined && (prefix === undefined || other.startsWith(`${prefix}:`))) return other;
  const all = Object.keys(table.services).filter((one) => hasName(one, name, table));
  const candidates = prefix === undefined ? [...bestKnown, ...all] : [prefix];
  const found = candidates.find((one) => hasName(one, name, table));
  if (found !== undefined) return inItsCase(`${found}:${name}`, table);
  return prefix === undefined ? undefined : `${prefix}:${name}`;
}

function hasName(service: string, name: string, table: ActionTable): boolean {
  return namesOf(service, table).some((one) => one.toLowerCase() === name.toLowerCase());
}

/** Operations that are called otherwise than their actions. */
const otherwise: Readonly<Record<string, string>> = {
  ...{ ListBuckets: 's3:ListAllMyBuckets', ListObjects: 's3:ListBucket', ListObjectsV2: 's3:ListBucket' },
  ...{
    HeadObject: 's3:GetObject',
    HeadBucket: 's3:ListBucket',
    CopyObject: 's3:PutObject',
    DeleteObjects: 's3:DeleteObject',
  },
  ...{ CreateMultipartUpload: 's3:PutObject', UploadPart: 's3:PutObject', CompleteMultipartUpload: 's3:PutObject' },
  ...{ Invoke: 'lambda:InvokeFunction' },
};

const bestKnown =
  `s3 ec2 iam sts kms lambda dynamodb sqs sns ecr ecs rds logs ssm secretsmanager cloudformation eks glue
  cloudwatch elasticloadbalancing autoscaling route53 cloudfront apigateway events states athena redshift kinesis
  elasticfilesystem elasticache es cloudtrail config guardduty securityhub organizations acm ses codebuild codepipeline
  cognito-idp bedrock sagemaker batch firehose`.split(/\s+/);

/** How SDKs call a service, without spaces and in lower case, where its actions have another prefix. */
const prefixes: Readonly<Record<string, string>> = {
  ...{ elasticloadbalancingv2: 'elasticloadbalancing', cloudwatchlogs: 'logs', eventbridge: 'events', sfn: 'states' },
  ...{
    stepfunctions: 'states',
    efs: 'elasticfilesystem',
    cognitoidentityprovider: 'cognito-idp',
    email: 'ses',
    sesv2: 'ses',
  },
  ...{ cognitoidentity: 'cognito-identity', opensearch: 'es', apigatewayv2: 'apigateway', emr: 'elasticmapreduce' },
};

function prefixOf(service: string): string {
  const name = service.toLowerCase().replaceAll(' ', '');
  return prefixes[name] ?? name;
}
