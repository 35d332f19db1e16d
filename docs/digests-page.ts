import { readFileSync } from 'node:fs';
import { alertOf, holdBack, messagesFor, readValue } from '../alert/pipe.ts';
import { slackOf } from '../alert/render/slack.ts';
import { notKept } from '../iam/state/before.ts';
import { contextOf } from '../lib/names.ts';
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
  const batch = events
    .map((event, index) => readValue(`event-${index}`, event, ''))
    .filter((event) => event.kind !== 'left alone')
    .map((event) => (event.kind === 'record' ? alertOf(event, notKept, contextOf(defaults)) : event));
  const { alerts } = holdBack(batch, [], 0);
  return messagesFor(alerts, {})
    .messages.map((message) => slackAsMarkdown(slackOf(message, reader).blocks.blocks ?? []))
    .join('\n\n---\n\n');
}
