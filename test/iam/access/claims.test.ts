// biome-ignore-all lint/suspicious/noTemplateCurlyInString: policy variables look like template strings
import { describe, expect, test } from 'vitest';
import { accessDifference } from '../../../iam/access/difference.ts';
import { policySet } from './oracle/judge.ts';

type Statement = Readonly<Record<string, unknown>>;

const allow = (
  Action: string | readonly string[],
  Resource: string | readonly string[] = '*',
  more: Statement = {},
) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const deny = (Action: string, more: Statement = {}) => ({ Effect: 'Deny', Action, Resource: '*', ...more });
const when = (operator: string, key: string, value: string | readonly string[]) => ({
  Condition: { [operator]: { [key]: value } },
});

const setOf = (statements: readonly Statement[], boundary?: readonly Statement[]) =>
  policySet({
    policies: [{ Version: '2012-10-17', Statement: statements } as never],
    boundary: boundary && ({ Version: '2012-10-17', Statement: boundary } as never),
  });

/** The claims, each as a line. */
function difference(before: readonly Statement[], after: readonly Statement[]): readonly string[] {
  return accessDifference(setOf(before), setOf(after)).map(
    ({ effect, actions, exceptActions, resources, exceptResources, conditional }) => {
      const names = (some: readonly string[], but: readonly string[]) =>
        [some.join(' '), ...(but.length > 0 ? [`but ${but.join(' ')}`] : [])].join(' ');
      const what = `${names(actions, exceptActions)} on ${names(resources, exceptResources)}`;
      return `${effect} ${what}${conditional ? ', conditional' : ''}`;
    },
  );
}

const office = when('IpAddress', 'aws:SourceIp', '10.0.0.0/8');

describe('What is claimed', () => {
  test.each<[what: string, before: readonly Statement[], after: readonly Statement[], claims: readonly string[]]>([
    ['all of a policy lost', [allow('s3:GetObject', 'b/*')], [], ['lost s3:GetObject on b/*']],
    [
      'a wildcard over actions that no table knows',
      [allow('sqs:*')],
      [allow('sqs:SendMessage')],
      ['lost sqs:* but sqs:SendMessage on *'],
    ],
    [
      'a wildcard replaced by a newer action',
      [],
      [allow('bedrock:BrandNewThing')],
      ['gained bedrock:BrandNewThing on *'],
    ],
    [
      'resources apart',
      [allow('s3:GetObject', '*')],
      [allow('s3:GetObject', 'in/*')],
      ['lost s3:GetObject on * but in/*'],
    ],
    ['a Deny of a service', [allow('*')], [allow('*'), deny('iam:*')], ['lost iam:* on *']],
    ['a Deny under a condition', [allow('*')], [allow('*'), deny('*', office)], ['narrowed * on *, conditional']],
    ['NotAction', [allow('*')], [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }], ['lost iam:* on *']],
    [
      'an action and another instead of it',
      [allow('s3:GetObject')],
      [allow('s3:PutObject')],
      ['lost s3:GetObject on *', 'gained s3:PutObject on *'],
    ],
    ['a condition added', [allow('sqs:*')], [allow('sqs:*', '*', office)], ['narrowed sqs:* on *, conditional']],
    ['a condition dropped', [allow('sqs:*', '*', office)], [allow('sqs:*')], ['widened sqs:* on *, conditional']],
    ['a conditional permission dropped', [allow('sqs:*', '*', office)], [], ['lost sqs:* on *, conditional']],
    [
      'a smaller range of addresses',
      [allow('a:b', '*', office)],
      [allow('a:b', '*', when('IpAddress', 'aws:SourceIp', '10.1.0.0/16'))],
      ['narrowed a:b on *, conditional'],
    ],
    [
      'another prefix',
      [allow('a:b', '*', when('StringLike', 'k', 'home/*'))],
      [allow('a:b', '*', when('StringLike', 'k', 'home/bob/*'))],
      ['narrowed a:b on *, conditional'],
    ],
    [
      'one value more',
      [allow('a:b', '*', when('StringEquals', 'k', ['x']))],
      [allow('a:b', '*', when('StringEquals', 'k', ['x', 'y']))],
      ['widened a:b on *, conditional'],
    ],
    [
      'one value for another',
      [allow('a:b', '*', when('StringEquals', 'k', 'x'))],
      [allow('a:b', '*', when('StringEquals', 'k', 'y'))],
      ['changed a:b on *, conditional'],
    ],
    [
      'a home of one’s own',
      [allow('s3:*', 'home/*')],
      [allow('s3:*', 'home/${aws:username}/*')],
      ['lost s3:* on home/* but home/?*/*', 'narrowed s3:* on home/?*/*, conditional'],
    ],
    [
      'a tag without a value',
      [],
      [allow('a:b', '*', when('StringEquals', 'aws:ResourceTag/k', ''))],
      ['gained a:b on *, conditional'],
    ],
    [
      'a tag that is there with any value, and with one that is not empty',
      [allow('a:b', '*', when('StringLike', 'aws:ResourceTag/k', '*'))],
      [allow('a:b', '*', when('StringLike', 'aws:ResourceTag/k', '?*'))],
      ['narrowed a:b on *, conditional'],
    ],
    [
      'patterns that only together name a region',
      [allow('s3:Get*')],
      [allow('s3:Get*'), deny('s3:*Acl', office)],
      ['narrowed s3:*Acl on *, conditional'],
    ],
  ])('%s', (_, before, after, claims) => {
    expect(difference(before, after)).toEqual(claims);
  });

  test('of a boundary: what it does not allow is lost, and gained when it goes', () => {
    const [free, bound] = [setOf([allow('*')]), setOf([allow('*')], [allow('s3:*')])];
    expect(accessDifference(free, bound)).toMatchObject([{ effect: 'lost', actions: ['*'], exceptActions: ['s3:*'] }]);
    expect(accessDifference(bound, free)).toMatchObject([
      { effect: 'gained', actions: ['*'], exceptActions: ['s3:*'] },
    ]);
  });

  test('names the statements that stand on one side only and speak to it', () => {
    const [claim] = accessDifference(setOf([allow('s3:*'), allow('sqs:*')]), setOf([allow('s3:*')]));
    expect(claim?.because).toMatchObject([
      { side: 'before', source: { policy: 'policy 1', statement: { actions: { values: ['sqs:*'] } } } },
    ]);
  });
});

describe('Nothing is claimed where nothing differs:', () => {
  test.each<[what: string, before: readonly Statement[], after: readonly Statement[]]>([
    ['order and case', [allow(['s3:GetObject', 'a:b'])], [allow(['A:B', 'S3:getobject'])]],
    ['one statement made two', [allow(['a:b', 'c:d'])], [allow('a:b'), allow('c:d')]],
    ['what another statement grants anyway', [allow('s3:*'), allow('s3:GetObject', 'b/*')], [allow('s3:*')]],
    ['what is denied anyway', [deny('iam:*'), allow('iam:GetUser')], [deny('iam:*')]],
    [
      'a range in two halves',
      [allow('a:b', '*', office)],
      [allow('a:b', '*', when('IpAddress', 'aws:SourceIp', ['10.0.0.0/9', '10.128.0.0/9']))],
    ],
    [
      'the same in other operators',
      [allow('a:b', '*', when('StringLike', 'k', 'x'))],
      [allow('a:b', '*', when('StringEquals', 'k', 'x'))],
    ],
    [
      'IfExists beside Null',
      [allow('a:b', '*', when('StringEquals', 'k', 'x'))],
      [allow('a:b', '*', { Condition: { StringEqualsIfExists: { k: 'x' }, Null: { k: 'false' } } })],
    ],
    [
      'a Deny of all that is not, for an Allow of what is',
      [allow('a:b', '*', when('Bool', 'k', 'true'))],
      [allow('a:b', '*', when('Bool', 'k', 'true')), deny('a:b', when('BoolIfExists', 'k', 'false'))],
    ],
  ])('%s', (_, before, after) => {
    expect(difference(before, after)).toEqual([]);
  });
});

test('Where there are too many classes to go through, a weaker claim is made, and a true one', () => {
  const letters = 'abcdefghijklmnopqrst'.split('');
  const many = letters.map((letter) => allow(`*${letter}*${letter}*`, `*${letter}*`));
  expect(difference(many, many.slice(1))).toEqual(['narrowed * on *, conditional']);
  expect(difference([...many, deny('x:y')], many)).toEqual([]);
});
