import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib/core';
import { fieldsAt, fieldsOf, textAt } from '../../../iam/cloudtrail/fields.ts';
import { forwarderTemplate } from '../../../lib/accounts-stack.ts';
import { stackName } from '../../../lib/names.ts';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import type { Settings } from '../../../lib/settings/settings.ts';
import { stacksFor } from '../../../lib/stacks.ts';

/** The bus of the alerter with its policy, out of the template of its stack; and the template of a forwarder. */
export function templatesOf(changes: Partial<Settings>): Readonly<{ bus: string; forwarder: string }> {
  const settings = checkSettings(changes);
  const outdir = mkdtempSync(join(tmpdir(), 'iam-whodunit-bus-'));
  try {
    const app = new App({ outdir, context: { 'aws:cdk:bundling-stacks': [] } });
    stacksFor(app, settings, undefined);
    const whole = fieldsOf(app.synth().getStackByName(stackName).template);
    const all = Object.entries(fieldsAt(whole, 'Resources'));
    const ofBus = all.filter(([, each]) => textAt(fieldsOf(each), 'Type')?.startsWith('AWS::Events::EventBus'));
    return { bus: JSON.stringify({ Resources: Object.fromEntries(ofBus) }), forwarder: forwarderTemplate(settings) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
