import { Match, Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import cdkJson from '../../cdk.json' with { type: 'json' };
import { checkSettings } from '../../lib/settings/check-settings.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { WhodunitStack } from '../../lib/whodunit-stack.ts';

/** The stack as `cdk synth` makes it, with the flags of cdk.json, but without bundling the function; `context` is what `-c` says. */
export function stackOf(settings: Partial<Settings> = {}, account = '123456789012', context = {}): WhodunitStack {
  const app = new App({ context: { ...cdkJson.context, ...context, 'aws:cdk:bundling-stacks': [] } });
  return new WhodunitStack(app, 'IamWhodunit', { settings: checkSettings(settings), account });
}

export function templateOf(settings: Partial<Settings> = {}): Template {
  return Template.fromStack(stackOf(settings));
}

/** A reference to the ARN of the resource that stands at this path in the construct tree. */
export function arnOf(logicalId: RegExp) {
  return { 'Fn::GetAtt': [Match.stringLikeRegexp(logicalId.source), 'Arn'] };
}
