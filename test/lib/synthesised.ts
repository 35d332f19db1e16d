import { Match, Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { checkSettings } from '../../lib/settings/check-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The stack as `cdk synth` makes it, with the flags of cdk.json, but without bundling the function; `context` is what `-c` says. */
export function stackOf(settings: Partial<Settings> = {}, account = '123456789012', context = {}): WhodunitStack {
  return new WhodunitStack(testApp(context), 'IamWhodunit', { settings: checkSettings(settings), account });
}

/** An app whose assembly goes with the test. */
export function testApp(context = {}): App {
  return new App({
    context: { ...cdkJson.context, ...context, 'aws:cdk:bundling-stacks': [] },
    outdir: temporaryFolder('assembly'),
  });
}

const templates = new Map<string, Template>();

/** The template with these settings. Files that ask for the same ones share a synthesis, which takes a while. */
export function templateOf(settings: Partial<Settings> = {}): Template {
  const key = JSON.stringify(settings);
  const template = templates.get(key) ?? Template.fromStack(stackOf(settings));
  templates.set(key, template);
  return template;
}

/** A reference to the ARN of the resource that stands at this path in the construct tree. */
export function arnOf(logicalId: RegExp) {
  return { 'Fn::GetAtt': [Match.stringLikeRegexp(logicalId.source), 'Arn'] };
}
