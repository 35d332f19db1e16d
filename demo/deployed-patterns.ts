import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { fieldsAt, fieldsOf, textAt, valueAt } from '../iam/cloudtrail/fields.ts';
import { stackName } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { WhodunitStack } from '../lib/whodunit-stack.ts';

/** The event patterns of the rules that bring events to the alerts, in the template that `cdk deploy` deploys with the default settings. */
export function deployedPatterns(): readonly unknown[] {
  const resources = Object.entries(fieldsAt(template(), 'Resources'))
    // The rule of the snapshots waits for CloudFormation, not for events of IAM.
    .filter(([id]) => id.startsWith('IamEvents'))
    .map(([, resource]) => fieldsOf(resource));
  const rules = resources.filter((resource) => textAt(resource, 'Type') === 'AWS::Events::Rule');
  const patterns = rules.flatMap((rule) => valueAt(rule, 'Properties', 'EventPattern') ?? []);
  if (patterns.length === 0) throw new Error('The template has no rule with an event pattern: see lib/iam-events.ts.');
  return patterns;
}

/** Neither bundles the function nor validates the template: both take seconds, and `npm run synth` does them. */
function template() {
  process.env['CDK_VALIDATION'] = 'false';
  const outdir = mkdtempSync(join(tmpdir(), 'iam-whodunit-'));
  try {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] }, outdir });
    const stack = new WhodunitStack(app, stackName, { settings: defaults });
    return fieldsOf(app.synth().getStackByName(stack.stackName).template);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
