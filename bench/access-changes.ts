import { performance } from 'node:perf_hooks';
import { accessDifference } from '../iam/access/difference.ts';
import type { PolicySet } from '../iam/access/policy-set.ts';
import { parsePolicyDocument } from '../iam/policy/parse.ts';
import { median } from './statistics.ts';

/** What people do to policies, and what it may take in milliseconds. */
const usual = 5;

type Change = Readonly<{ name: string; aim: number; before: PolicySet; after: PolicySet }>;

const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*', more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const office = { Condition: { NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } } };
const denyElsewhere = { Effect: 'Deny', Action: '*', Resource: '*', ...office };
const job = [
  allow(['s3:GetObject', 's3:PutObject', 's3:ListBucket'], ['arn:aws:s3:::billing', 'arn:aws:s3:::billing/*']),
  allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage'], 'arn:aws:sqs:*:123456789012:jobs'),
  allow('logs:*'),
];
const region = { Condition: { StringEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } } };
// As large as a managed policy may be.
const services = Array.from({ length: 60 }, (_, index) => `service${index}`);
const large = services.map((name) => allow([`${name}:Get*`, `${name}:List*`], `arn:aws:${name}:*:*:thing/*`));

const changes: readonly Change[] = [
  { name: 'a policy detached', aim: usual, before: setOf(job), after: setOf([]) },
  {
    name: 'an action taken out',
    aim: usual,
    before: setOf(job),
    after: setOf([...job.slice(0, 2), allow('logs:Put*')]),
  },
  {
    name: 'a condition added',
    aim: usual,
    before: setOf(job),
    after: setOf(job.map((one) => ({ ...one, ...region }))),
  },
  { name: 'a boundary set', aim: usual, before: setOf(job), after: setOf(job, [allow(['s3:*', 'logs:*'])]) },
  { name: 'a statement of a large policy dropped', aim: usual, before: setOf(large), after: setOf(large.slice(1)) },
  {
    name: 'a conditional Deny on AdministratorAccess',
    aim: 250,
    before: setOf([allow('*')]),
    after: setOf([allow('*'), denyElsewhere]),
  },
  {
    name: 'the same beside a large policy',
    aim: 250,
    before: setOf([allow('*'), ...large]),
    after: setOf([allow('*'), ...large, denyElsewhere]),
  },
];

function setOf(statements: readonly object[], boundary?: readonly object[]): PolicySet {
  return { policies: [named(statements)], boundary: boundary && named(boundary) };
}

function named(Statement: readonly object[]) {
  const document = parsePolicyDocument({ Version: '2012-10-17', Statement });
  if (document.kind !== 'parsed') throw new Error('The bench wrote a document that is none.');
  return { name: 'policy', document };
}

const figures = changes.map(({ name, aim, before, after }) => {
  const times = Array.from({ length: 15 }, () => {
    const began = performance.now();
    accessDifference(before, after);
    return performance.now() - began;
  });
  return { name, aim, milliseconds: median(times), claims: accessDifference(before, after).length };
});
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ changes: figures, megabytes }));
