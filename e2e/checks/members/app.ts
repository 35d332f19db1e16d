import { App } from 'aws-cdk-lib/core';
import { checkSettings } from '../../../lib/settings/check-settings.ts';
import { stacksFor } from '../../../lib/stacks.ts';
import { settings } from '../../../settings.ts';

// The app of bin/app.ts, with the changes to settings.ts that the context value `changes` holds as JSON.
const app = new App();
const changes = JSON.parse(String(app.node.tryGetContext('changes')));
stacksFor(app, checkSettings({ ...settings, ...changes }, Date.now()), process.env['CDK_DEFAULT_ACCOUNT']);
