import { readFileSync } from 'node:fs';
import { alertOf, holdBack, messagesFor, readValue } from '../alert/pipe.ts';
import { slackOf } from '../alert/render/slack.ts';
import { readState } from '../iam/state/read/read-state.ts';
import { walk } from '../iam/state/walk.ts';
import { contextOf } from '../lib/names.ts';
import { defaults } from '../lib/settings/defaults.ts';
import { slackAsMarkdown } from './slack-as-markdown.ts';

type Case = Readonly<{ title: string; by?: 'terraform'; changes: readonly Readonly<{ eventName: string }>[] }>;

/** Changes that take access away, met by a known state, and the alerts that they make, as Slack shows them. */
export function alertsPage(): string {
  const cases: readonly Case[] = read('changes.json');
  return [
    '# Alerts about lost access',
    '',
    'Written by `npm run docs` out of `test/fixtures/lost-access/`: what an alert says where the state before the change is',
    'known. Each change meets the same account.',
    ...cases.flatMap((one) => ['', `## ${one.title}`, '', messages(one)]),
    '',
  ].join('\n');
}

const reader = { language: 'en', timeZone: 'UTC', accountNames: { '123456789012': 'prod' } } as const;

function messages({ changes, by }: Case): string {
  const before = readState(read('account.json'));
  if (before.kind !== 'state') throw new Error('The account of the examples cannot be read.');
  const events = changes
    .map((change, index) => readValue(`event-${index}`, eventOf(change, index, by), ''))
    .flatMap((event) => (event.kind === 'record' ? event : []));
  const { known } = walk(
    before.state,
    events.map(({ record }) => record),
  );
  const alerts = events.flatMap((event, index) => {
    const met = known[index];
    return met === undefined ? [] : alertOf(event, met, contextOf(defaults));
  });
  return messagesFor(holdBack(alerts, [], 0).alerts, {})
    .messages.map((message) => slackAsMarkdown(slackOf(message, reader).blocks.blocks ?? []))
    .join('\n\n---\n\n');
}

function eventOf(change: Case['changes'][number], index: number, by: Case['by']): object {
  const eventTime = `2026-11-24T00:41:${String(7 + index).padStart(2, '0')}Z`;
  const detail = {
    ...{ eventVersion: '1.11', eventSource: 'iam.amazonaws.com', awsRegion: 'us-east-1', eventTime },
    ...{ eventID: `0a000000-0000-4000-8000-00000000000${index}`, sourceIPAddress: '198.51.100.24' },
    ...(by === 'terraform' ? terraform : person),
    ...{ recipientAccountId: '123456789012', eventType: 'AwsApiCall', ...change },
  };
  return { 'detail-type': 'AWS API Call via CloudTrail', source: 'aws.iam', account: '123456789012', detail };
}

const person = {
  userAgent: 'AWS Internal',
  sessionCredentialFromConsole: 'true',
  userIdentity: sessionOf('AWSReservedSSO_PlatformAdmin_0123456789abcdef', 'sato@example.jp'),
};
const terraform = {
  userAgent: 'APN/1.0 HashiCorp/1.0 Terraform/1.13.5 (+https://www.terraform.io)',
  userIdentity: sessionOf('tf-apply', 'run-4711'),
};

function sessionOf(userName: string, session: string): object {
  const principalId = `AROA${userName.toUpperCase().slice(0, 6)}EXAMPLE`;
  const arn = `arn:aws:sts::123456789012:assumed-role/${userName}/${session}`;
  const sessionIssuer = { type: 'Role', principalId, accountId: '123456789012', userName };
  const known = { type: 'AssumedRole', accountId: '123456789012', accessKeyId: 'ASIAIOSFODNN7EXAMPLE' };
  return { ...known, principalId: `${principalId}:${session}`, arn, sessionContext: { sessionIssuer } };
}

function read(file: string) {
  return JSON.parse(readFileSync(new URL(`../test/fixtures/lost-access/${file}`, import.meta.url), 'utf8'));
}
