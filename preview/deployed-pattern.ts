import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { type Fields, fieldsAt, fieldsOf, textAt, valueAt } from '../iam/cloudtrail/fields.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { WhodunitStack } from '../lib/whodunit-stack.ts';

/** The event pattern of the rule, out of the template that `cdk deploy` would deploy. */
export function deployedPattern(): unknown {
  const resources = Object.values(fieldsAt(template(), 'Resources')).map(fieldsOf);
  const rule = resources.find(isRuleWithPattern);
  if (rule === undefined) throw new Error('The template has no AWS::Events::Rule: see lib/iam-events.ts.');
  return valueAt(rule, 'Properties', 'EventPattern');
}

/** A rule with a schedule has none. */
function isRuleWithPattern(resource: Fields): boolean {
  const isRule = textAt(resource, 'Type') === 'AWS::Events::Rule';
  return isRule && valueAt(resource, 'Properties', 'EventPattern') !== undefined;
}

/** Neither bundles the function nor validates the template: both take seconds, and `npm run synth` does them. */
function template() {
  process.env['CDK_VALIDATION'] = 'false';
  const outdir = mkdtempSync(join(tmpdir(), 'iam-whodunit-'));
  try {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, outdir });
    const { stackName } = new WhodunitStack(app, 'IamWhodunit', { settings: defaults });
    return fieldsOf(app.synth().getStackByName(stackName).template);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
