import { App } from 'aws-cdk-lib/core';
import { stackName } from '../../../lib/names.ts';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import { WhodunitStack } from '../../../lib/whodunit-stack.ts';
import { settings } from '../../../settings.ts';

// The app of bin/app.ts, with the changes to settings.ts that the context value `changes` holds as JSON.
const app = new App();
const changes = JSON.parse(String(app.node.tryGetContext('changes')));
new WhodunitStack(app, stackName, {
  settings: checkSettings({ ...settings, ...changes }, Date.now()),
  account: process.env['CDK_DEFAULT_ACCOUNT'],
});
