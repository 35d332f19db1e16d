import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Stack, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { expect, test } from 'vitest';
import type { Settings } from '../../lib/settings/settings.ts';
import { stackOf, testApp } from './synthesised.ts';

// Here and not at synthesis: docs/decisions/0010.
test.each<[string, Partial<Settings>]>([
  ['the defaults', {}],
  ['a trail of its own', { trail: 'create' }],
  ['e-mail only', { slack: [], email: [{ address: 'oncall@example.com' }] }],
])('AwsSolutions finds nothing that is not acknowledged: %s', (_, settings) => {
  expect(findings(stackOf(settings))).toEqual([]);
});

test('AwsSolutions would find something', () => {
  const stack = new Stack(testApp(), 'Careless');
  new Queue(stack, 'Queue');
  expect(findings(stack)).toContain('AwsSolutions-SQS3 Careless/Queue/Resource');
});

test('every acknowledged rule has a reason of a sentence', () => {
  const reasons = stackOf({ trail: 'create' })
    .node.findAll()
    .flatMap((construct) => construct.node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY);
  expect(reasons.length).toBeGreaterThan(0);
  for (const { data } of reasons) expect(JSON.stringify(data)).toMatch(/\w+ \w+ .*\./);
});

function findings(stack: IConstruct): readonly string[] {
  const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
  return violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(
      ({ constructPath, resourceLogicalId }) => `${ruleName} ${constructPath ?? resourceLogicalId}`,
    ),
  );
}
