import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadActionTable } from '../../../iam/access/action-table.ts';
import { actionOf } from '../../../iam/denial/action-of.ts';
import { readDenials } from '../../../iam/denial/read-denials.ts';
import type { Reading } from '../../../iam/denial/reading.ts';
import { otherTexts, texts } from './texts.ts';

const table = await loadActionTable();

function said(reading: Reading): object {
  if (reading.kind !== 'denial') return { kind: reading.kind };
  const { principal, action, resource, reason } = reading;
  return { principal, action, resource, reason: `${reason.kind} ${reason.layer}`, policy: reason.policy };
}

describe('A message of AWS', () => {
  test.each(texts)('of %s is read', (_, text, wanted) => {
    const empty = { principal: undefined, action: undefined, resource: undefined, policy: undefined };
    expect(said(readDenials(text)[0])).toEqual({ ...empty, ...wanted });
  });

  test.each(texts.filter(([, text, { resource = '' }]) => !text.startsWith('│') && !resource.includes('a file')))(
    'of %s reads the same at whatever width a terminal wraps it',
    (_, text) => {
      const whole = said(readDenials(text)[0]);
      for (let width = 40; width < 140; width += 1) {
        const wrapped = text.match(new RegExp(`.{1,${width}}`, 'gs'))?.join('\n') ?? '';
        expect([width, said(readDenials(wrapped)[0])]).toEqual([width, whole]);
      }
    },
  );

  test('reads the same between spaces and colours, escaped and as XML', () => {
    for (const [, text] of texts) {
      const whole = said(readDenials(text)[0]);
      const red = `${String.fromCharCode(27)}[31m${text}${String.fromCharCode(27)}[0m`;
      const others = [
        red,
        `  ${text}  `,
        JSON.stringify({ message: text }),
        `<Message>${text.replaceAll('"', '&quot;')}</Message>`,
      ];
      for (const other of others) expect([other, said(readDenials(other)[0])]).toEqual([other, whole]);
    }
  });

  test('that stands beside others in one paste is read with them, in their order', () => {
    const paste = texts.map(([, text]) => text).join('\n\n');
    expect(readDenials(paste).map(said)).toEqual(texts.map(([, text]) => said(readDenials(text)[0])));
  });
});

const copyRole = 'arn:aws:iam::111111111111:role/copy';

test.each(otherTexts)('“%s” is %s', (text, kind) => {
  expect(readDenials(text)[0].kind).toBe(kind);
});

test.each([
  ['An error occurred (AccessDenied) when calling the ListBuckets operation: Access Denied', 's3:ListAllMyBuckets'],
  [
    'operation error Elastic Load Balancing v2: DescribeRules, https response error StatusCode: 403',
    'elasticloadbalancing:DescribeRules',
  ],
  ['User: x is not authorized to perform: sqs:sendmessage', 'sqs:SendMessage'],
  ['updated your permissions to allow the s3:ListAllMyBuckets action', undefined],
  ["You don't have permission to logs:DescribeLogGroups.", 'logs:DescribeLogGroups'],
  ['The role lacks the `iam:PassRole` permission', 'iam:PassRole'],
  ["The role does not have permission to perform action 's3:GetObject'", 's3:GetObject'],
  [
    'An error occurred (ValidationError) when calling the CreateStack operation: S3 error: Access Denied',
    'cloudformation:CreateStack',
  ],
  ['Error executing "SendMessage" on "https://sqs.us-east-1.amazonaws.com"; 403 Forbidden', 'sqs:SendMessage'],
  ['The execution role does not have permissions to call CreateNetworkInterface on EC2', 'ec2:CreateNetworkInterface'],
])('the action of “%s” is %s', (text, action) => {
  expect(actionOf(readDenials(text)[0], table)).toBe(action);
});

test.each([
  ['The role defined for the function cannot be assumed by Lambda.', undefined],
  [
    `User arn:aws:redshift:us-east-1:111111111111:dbuser:c/u is not authorized to assume IAM Role ${copyRole}`,
    copyRole,
  ],
  [
    `ECS was unable to assume the role '${copyRole}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
    copyRole,
  ],
  [`Role ${copyRole} is invalid or cannot be assumed`, copyRole],
  [`Role ${copyRole} should be given assume role permissions for Glue Service.`, copyRole],
  [
    'Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.',
    undefined,
  ],
  ['The execution role you provide must allow AWS EventBridge Scheduler to assume the role.', undefined],
])('“%s” is a refusal to assume a role', (text, resource) => {
  const [reading] = readDenials(text);
  expect(reading).toMatchObject({ kind: 'denial', resource });
  expect(actionOf(reading, table)).toBe('sts:AssumeRole');
});

test('any text is read without a fault', () => {
  const words = fc.constantFrom(
    'is not authorized to perform: ',
    'arn:aws:iam::1:user/x ',
    'with an explicit deny in a ',
    'because no ',
    'User: ',
    '"',
    '\n',
    ' on resource: ',
    's3:Get',
    '**',
    '\\"',
    '(',
    '...',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
      expect(readDenials(parts.join('')).length).toBeGreaterThan(0);
    }),
  );
});

test('a megabyte of what begins like a message ends', () => {
  for (const part of [
    'is not authorized to perform: s3:x ',
    'User: arn:aws:',
    '"',
    'because no resource based ',
    '\n ',
    '(((',
    'with an explicit deny in a ',
  ]) {
    expect(readDenials(part.repeat(1_000_000 / part.length)).length).toBeGreaterThan(0);
  }
}, 60_000);
