import { App } from 'aws-cdk-lib/core';
import { checkSettings } from '../lib/settings/check-settings.ts';
import { SettingsError } from '../lib/settings/settings-error.ts';
import { stacksFor } from '../lib/stacks.ts';
import { settings } from '../settings.ts';

try {
  stacksFor(new App(), checkSettings(settings, Date.now()), process.env['CDK_DEFAULT_ACCOUNT']);
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
