import { App } from 'aws-cdk-lib/core';
import { stackName } from '../lib/names.ts';
import { checkSettings } from '../lib/settings/check-settings.ts';
import { SettingsError } from '../lib/settings/settings-error.ts';
import { WhodunitStack } from '../lib/whodunit-stack.ts';
import { settings } from '../settings.ts';

try {
  new WhodunitStack(new App(), stackName, {
    settings: checkSettings(settings, Date.now()),
    account: process.env['CDK_DEFAULT_ACCOUNT'],
  });
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
