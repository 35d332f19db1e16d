import { describe, expect, test } from 'vitest';
import { documentPoints } from '../../../../../alert/content/policy/document.ts';
import { parsePolicyDocument } from '../../../../../iam/policy/parse.ts';
import { marked, sayPoints, statementIn } from '../said.ts';

function said(statement: object): readonly string[] {
  const document = parsePolicyDocument({ Statement: statement });
  return document.kind === 'parsed' ? document.statements.map((one) => statementIn(one, '123456789012')) : [];
}

describe('A statement reads', () => {
  test.each<[statement: object, sentence: string]>([
    [
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::billing-archive/*' },
      'Allow `s3:GetObject` on `billing-archive/*`',
    ],
    [
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::a/*'] },
      'Allow `s3:GetObject` and `s3:ListBucket` on `a` and `a/*`',
    ],
    [{ Effect: 'Allow', Action: '*', Resource: '*' }, 'Allow everything on everything'],
    [{ Effect: 'Allow', Action: '*:*', Resource: '*' }, 'Allow everything on everything'],
    [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }, 'Allow `s3:*` on everything'],
    [{ Effect: 'Allow', Action: ['s3:GetObject', '*'], Resource: '*' }, 'Allow everything on everything'],
    [{ Effect: 'Deny', Action: '*', Resource: '*' }, 'Deny everything on everything'],
    [
      { Effect: 'Deny', Action: ['ses:SendEmail', 'ses:SendRawEmail'], Resource: '*' },
      'Deny `ses:SendEmail` and `ses:SendRawEmail` on everything',
    ],
    [{ Effect: 'Allow', NotAction: ['iam:*', 'sts:*'], Resource: '*' }, 'Allow everything except `iam:*` and `sts:*`'],
    [
      { Effect: 'Deny', NotAction: 'iam:*', Resource: 'arn:aws:iam::123456789012:role/*' },
      'Deny everything except `iam:*` on `role/*`',
    ],
    [{ Effect: 'Allow', NotAction: [], Resource: '*' }, 'Allow everything on everything'],
    [
      { Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::payroll/*' },
      'Allow `s3:*` on everything except `payroll/*`',
    ],
    [
      { Effect: 'Deny', NotAction: 's3:*', NotResource: 'arn:aws:s3:::payroll' },
      'Deny everything except `s3:*` on everything except `payroll`',
    ],
    [
      {
        Effect: 'Allow',
        Action: ['a:1', 'a:2', 'a:3', 'a:4', 'a:5', 'a:6', 'a:7', 'iam:*'],
        Resource: Array.from({ length: 26 }, (_, index) => `arn:aws:s3:::logs-${index}`),
      },
      'Allow `iam:*`, `a:1`, `a:2`, `a:3`, `a:4` and 3 more on `logs-0`, `logs-1`, `logs-2`, `logs-3`, `logs-4` and 21 more',
    ],
    [{ Effect: 'Allow', Action: ['a:1', 'a:1'], Resource: ['x', 'x'] }, 'Allow `a:1` on `x`'],
    [{ Effect: 'Allow', Action: 's3:*' }, 'Allow `s3:*`'],
    [{ Effect: 'Allow', Action: [], Resource: '*' }, 'Allow no action on everything'],
    [{ Effect: 'Allow', Action: '', Resource: [] }, 'Allow (empty) on nothing'],
    [
      { Effect: 'Allow', Action: 's3:*', Resource: '*', Principal: '*' },
      'Allow `s3:*` on everything for principal `*`',
    ],
    [
      { Effect: 'Deny', Action: 's3:*', NotPrincipal: { AWS: '123456789012' } },
      'Deny `s3:*` for every principal except `AWS: 123456789012`',
    ],
    [{ Effect: 'Allow', Action: 's3:*', Principal: {} }, 'Allow `s3:*` for nobody'],
    [
      {
        Effect: 'Deny',
        NotAction: 'iam:*',
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
      'Deny everything except `iam:*` unless the caller signed in with MFA',
    ],
    [
      { Effect: 'allow', Action: 's3:*', Resource: '*' },
      'Neither Allow nor Deny: `s3:*` on everything (could not be read: `Effect: "allow"`)',
    ],
    [
      { Effect: 'Deny', Action: '*', Resource: '*', Condition: 'mfa', Foo: 1 },
      'Deny everything on everything (could not be read: `Condition: "mfa"` and 1 more)',
    ],
    [{ Effect: 'Allow', Action: 's3:*\n<!channel>', Resource: '*' }, 'Allow `s3:*\\n<!channel>` on everything'],
  ])('%j', (statement, sentence) => {
    expect(said(statement)).toEqual([sentence]);
  });
});

describe('A resource is shortened to what tells it apart:', () => {
  test.each<[actions: string | string[], resource: string, short: string]>([
    ['s3:GetObject', `arn:aws:s3:::logs/\${aws:username}/*`, `logs/\${aws:username}/*`],
    ['s3:GetObject', 'arn:aws:s3:::*', 'arn:aws:s3:::*'],
    ['sts:AssumeRole', 'arn:aws:iam::123456789012:role/deploy', 'role/deploy'],
    ['sts:AssumeRole', 'arn:aws-cn:iam::210987654321:role/team/deploy', '210987654321:role/team/deploy'],
    ['sts:AssumeRole', 'arn:aws:iam::*:role/deploy', '*:role/deploy'],
    ['iam:AttachRolePolicy', 'arn:aws:iam::aws:policy/AdministratorAccess', 'aws:policy/AdministratorAccess'],
    ['dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:123456789012:table/orders', 'us-east-1:table/orders'],
    ['dynamodb:*', 'arn:aws:dynamodb:us-east-1:210987654321:table/orders', 'us-east-1:210987654321:table/orders'],
    [['dynamodb:*', 's3:*'], 'arn:aws:dynamodb:*:123456789012:table/orders', 'dynamodb:*:table/orders'],
    ['*', 'arn:aws:sqs:us-east-1:123456789012:jobs', 'sqs:us-east-1:jobs'],
    ['logs:PutLogEvents', 'arn:aws:logs:*:*:*', 'arn:aws:logs:*:*:*'],
    ['s3:GetObject', 'arn:aws:s3', 'arn:aws:s3'],
    ['s3:GetObject', 'logs/*', 'logs/*'],
  ])('%j on %s', (actions, resource, short) => {
    expect(said({ Effect: 'Deny', Action: actions, Resource: resource })[0]).toMatch(` on \`${short}\``);
  });

  test('without knowing the account, none is left out', () => {
    const document = parsePolicyDocument({
      Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::123456789012:role/deploy' },
    });
    expect(sayPoints(documentPoints(document)).map(marked)).toEqual([
      'Allow `sts:AssumeRole` on `123456789012:role/deploy`.',
    ]);
  });
});

describe('A document reads', () => {
  const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
  test.each<[what: string, document: unknown, points: readonly string[]]>([
    [
      'statement by statement, a Deny first',
      { Statement: [allow, { Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' }] },
      ['Deny `s3:DeleteObject` on everything. A Deny wins over every Allow.', 'Allow `s3:GetObject` on everything.'],
    ],
    [
      'without a word about winning where a Deny has a condition',
      {
        Statement: {
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': false } },
        },
      },
      ['Deny everything on everything unless the call uses TLS.'],
    ],
    [
      'without a word about winning where a part of a Deny could not be read',
      { Statement: { Effect: 'Deny', Action: '*', Resource: '*', Condition: [] } },
      ['Deny everything on everything (could not be read: `Condition: []`).'],
    ],
    [
      'with actions in a form that cannot be read, which are neither none nor all',
      {
        Statement: [
          { Effect: 'Deny', Action: { Ref: 'x' }, Resource: '*' },
          { Effect: 'Allow', NotAction: { Ref: 'x' }, Resource: '*' },
        ],
      },
      [
        'Allow an action that could not be read on everything (could not be read: `NotAction: {"Ref":"x"}`).',
        'Deny an action that could not be read on everything (could not be read: `Action: {"Ref":"x"}`).',
      ],
    ],
    [
      'up to five statements, and what grants everything is never among the rest',
      { Statement: [...Array.from({ length: 7 }, () => allow), { Effect: 'Allow', Action: '*', Resource: '*' }] },
      [
        'Allow everything on everything.',
        'Allow `s3:GetObject` on everything.',
        'Allow `s3:GetObject` on everything.',
        'Allow `s3:GetObject` on everything.',
        'Allow `s3:GetObject` on everything.',
        'And 3 more statements.',
      ],
    ],
    ['without a statement', {}, ['The policy has no statement: it allows nothing.']],
    ['with an empty list of statements', { Statement: [] }, ['The policy has no statement: it allows nothing.']],
    [
      'with something else than a statement',
      { Statement: [allow, 'Allow all'] },
      ['Allow `s3:GetObject` on everything.', 'One part of the policy could not be read: `Statement: "Allow all"`.'],
    ],
    [
      'with nothing that is a statement, of which nothing is claimed',
      { Statement: [1, 2, 3] },
      ['3 parts of the policy could not be read: `Statement: 1` and 2 more.'],
    ],
    ['that is no JSON', '{', ['The text could not be read as a policy: it is not JSON. It reads: `{`']],
    [
      'that is long and no JSON',
      'x'.repeat(2000),
      [
        `The text could not be read as a policy: it is not JSON. It reads: \`${'x'.repeat(172)}… (1,828 more characters)\``,
      ],
    ],
    ['that is a list', '[]', ['The text could not be read as a policy: it is JSON, but not an object. It reads: `[]`']],
    ['that is empty', '', ["The policy's text is empty."]],
  ])('%s', (_, document, points) => {
    expect(sayPoints(documentPoints(parsePolicyDocument(document))).map(marked)).toEqual(points);
  });

  test('to the limit that is asked for', () => {
    const document = parsePolicyDocument({ Statement: [allow, allow] });
    expect(sayPoints(documentPoints(document, 1)).map(marked)).toEqual([
      'Allow `s3:GetObject` on everything.',
      'And 1 more statement.',
    ]);
  });
});
