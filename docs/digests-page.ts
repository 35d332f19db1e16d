import { readFileSync } from 'node:fs';
import { alertOfValue } from '../alert/alert-of.ts';
import { group } from '../alert/group.ts';
import { slackOf } from '../alert/render/slack.ts';
import { alerterOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { slackAsMarkdown } from './slack-as-markdown.ts';

/** Batches of events and the messages that they make, as Slack shows them. */
export function digestsPage(): string {
  return [
    '# Digests',
    '',
    'Written by `npm run docs` out of `test/fixtures/batches/`: what a batch of events becomes. The changes of one',
    'session are one message; a grave one has its own as well. Success is never hidden behind an attempt.',
    ...batches.flatMap(([file, title]) => ['', `## ${title}`, '', messages(file)]),
    '',
  ].join('\n');
}

const batches = [
  ['terraform-run', 'A Terraform run of 26 changes'],
  ['cloudformation-deployment', 'A CloudFormation deployment'],
  ['a-person-in-the-console', 'A person who clicks through the console'],
  ['an-attackers-ten-minutes', 'An attacker’s ten minutes'],
  ['our-own-deployment', 'A deployment of the alerter itself'],
] as const;

const reader = { language: 'en', timeZone: 'UTC', accountNames: { '123456789012': 'prod' } } as const;

function messages(file: string): string {
  const path = new URL(`../test/fixtures/batches/${file}.json`, import.meta.url);
  const events: readonly unknown[] = JSON.parse(readFileSync(path, 'utf8'));
  const alerts = events
    .map((event, index) => alertOfValue(`event-${index}`, event, '', alerterOf(defaults)))
    .filter((alert) => alert.kind !== 'left alone');
  return group(alerts)
    .map((message) => slackAsMarkdown(slackOf(message, reader).blocks.blocks ?? []))
    .join('\n\n---\n\n');
}
