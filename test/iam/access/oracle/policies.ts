// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like template strings
import type { Document, WrittenSet, WrittenStatement } from './decide.ts';
import type { Json } from './operators.ts';
import type { Random } from './random.ts';

const actionPatterns = [
  's3:GetObject',
  's3:getobject',
  's3:GetObjectAcl',
  's3:PutObject',
  's3:DeleteObject',
  's3:Get*',
  's3:*Object',
  's3:*',
  'S3:?etObject*',
  '*',
  'sqs:SendMessage',
  'sqs:*',
  'new:Thing',
  '*:*',
];
const resourcePatterns = [
  '*',
  'arn:aws:s3:::in/*',
  'arn:aws:s3:::out/*',
  'arn:aws:s3:::*/a',
  'arn:aws:s3:::in/a',
  'arn:aws:s3:::in/${aws:username}/*',
  'arn:aws:s3:::*/${aws:PrincipalTag/team}/*',
  'arn:aws:s3:::out/dev-*',
  'arn:aws:s3:::Out/*',
  'arn:aws:sqs:*:1:jobs',
  "arn:aws:s3:::in/${aws:username, 'bob'}/x",
  'arn:aws:s3:::in/${*}',
  'arn:aws:s3:::in/bob/*',
  'arn:aws:s3:::in/alice/x',
];

type Written = readonly [operators: readonly string[], key: string, values: readonly string[]];

const text = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
];
const numeric = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const tests: Tests = [
  [text, 'aws:username', ['alice', 'bob', 'dev-*', 'ALICE', '*', '${aws:PrincipalTag/team}', '?lice']],
  [text, 'aws:PrincipalTag/team', ['alice', 'bob', 'dev-*', '${aws:username}', '*', '', '?*']],
  [
    ['IpAddress', 'NotIpAddress'],
    'aws:SourceIp',
    ['10.0.0.0/8', '10.0.0.0/24', '10.0.0.5', '192.0.0.0/16', '2001:db8::/32'],
  ],
  [['Bool'], 'aws:MultiFactorAuthPresent', ['true', 'false']],
  [
    [
      'ForAnyValue:StringEquals',
      'ForAllValues:StringEquals',
      'ForAnyValue:StringNotEquals',
      'ForAllValues:StringNotLike',
      'ForAnyValue:StringLike',
    ],
    'aws:TagKeys',
    ['a', 'b', 'c', '*'],
  ],
  [numeric.map((one) => `Numeric${one}`), 's3:max-keys', ['1', '5', '10', '10.0']],
  [numeric.map((one) => `Date${one}`), 'aws:CurrentTime', ['2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z']],
  [
    ['ArnLike', 'ArnNotLike', 'ArnEquals', 'StringLike'],
    'aws:SourceArn',
    ['arn:aws:sns:*:1:*', 'arn:aws:sns:eu-west-1:1:t', 'arn:aws:*:*:*:t', '*'],
  ],
];

/** What conditions a pair of policy sets has: few keys, so that the oracle can go through all their values. */
export type Tests = readonly [Written, ...Written[]];

export function randomTests(random: Random): Tests {
  return [random.one(tests), random.one(tests)];
}

export function randomSet(random: Random, tests: Tests): WrittenSet {
  const policies = Array.from({ length: 1 + random.below(2) }, () => randomDocument(random, tests));
  return { policies, boundary: random.chance(0.15) ? randomDocument(random, tests) : undefined };
}

function randomDocument(random: Random, tests: Tests): Document {
  const Statement = Array.from({ length: 1 + random.below(3) }, () => randomStatement(random, tests));
  return random.chance(0.95) ? { Version: '2012-10-17', Statement } : { Statement };
}

function randomStatement(random: Random, tests: Tests): WrittenStatement {
  const actions = random.some(actionPatterns, 3);
  const resources = random.some(resourcePatterns, 2);
  return {
    Effect: random.chance(0.7) ? 'Allow' : 'Deny',
    ...(random.chance(0.12) ? { NotAction: actions } : { Action: actions }),
    ...(random.chance(0.12) ? { NotResource: resources } : { Resource: resources }),
    ...(random.chance(0.45) ? { Condition: randomConditions(random, tests) } : {}),
  };
}

function randomConditions(random: Random, tests: Tests): Json {
  const all: Record<string, Readonly<Record<string, readonly string[]>>> = {};
  for (let count = random.chance(0.25) ? 2 : 1; count > 0; count -= 1) {
    const [operators, key, values] = random.one(tests);
    const operator = random.some(operators, 1)[0] ?? '';
    const exists = random.chance(0.15) && !operator.startsWith('For') ? 'IfExists' : '';
    const [name, wanted] = random.chance(0.08)
      ? ['Null', [random.one(['true', 'false'])]]
      : [operator + exists, random.some(values, 2)];
    all[name] = { ...all[name], [key]: wanted };
  }
  return all;
}

/** A small change, as people make one. */
export function edited(set: WrittenSet, random: Random, tests: Tests): WrittenSet {
  const kind = random.below(10);
  if (kind === 0) return { ...set, boundary: set.boundary === undefined ? randomDocument(random, tests) : undefined };
  if (kind === 1) return { ...set, policies: set.policies.slice(1) };
  const at = random.below(set.policies.length);
  const policies = set.policies.map((policy, index) =>
    index === at ? { ...policy, Statement: editedStatements(policy.Statement, random, tests, kind) } : policy,
  );
  return { ...set, policies };
}

function editedStatements(
  statements: readonly WrittenStatement[],
  random: Random,
  tests: Tests,
  kind: number,
): readonly WrittenStatement[] {
  if (kind === 2) return [...statements, randomStatement(random, tests)];
  if (kind === 3) return [...statements, { ...randomStatement(random, tests), Effect: 'Deny' }];
  const at = random.below(statements.length);
  if (kind === 4) return statements.filter((_, index) => index !== at);
  return statements.map((one, index) => (index === at ? editedStatement(one, random, tests, kind) : one));
}

function editedStatement(statement: WrittenStatement, random: Random, tests: Tests, kind: number): WrittenStatement {
  const { Condition, ...rest } = statement;
  if (kind === 5) return Condition === undefined ? { ...rest, Condition: randomConditions(random, tests) } : rest;
  if (kind === 6) return { ...rest, Condition: randomConditions(random, tests) };
  const swap = (values: readonly string[], from: readonly string[]) =>
    random.chance(0.5) && values.length > 1 ? values.slice(1) : [...new Set([...values, ...random.some(from, 1)])];
  if (kind === 7 && statement.Action) return { ...statement, Action: swap(statement.Action, actionPatterns) };
  if (statement.Resource) return { ...statement, Resource: swap(statement.Resource, resourcePatterns) };
  if (statement.NotAction) return { ...statement, NotAction: swap(statement.NotAction, actionPatterns) };
  return { ...statement, Effect: statement.Effect === 'Allow' ? 'Deny' : 'Allow' };
}
