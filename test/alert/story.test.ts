import { describe, expect, it } from 'vitest';
import { ownPatterns } from '../../iam/alerter/own-patterns.ts';
import { eventPattern } from '../../iam/cloudtrail/event-pattern.ts';
import { matches } from '../../iam/cloudtrail/matches.ts';
import { alerterOf } from '../../lib/names.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { type Fixture, story } from '../fixtures/fixtures.ts';
import { alertOf } from './alert-of.ts';
import { headlineOf as headlineIn } from './words/en/said.ts';

/** A morning of a company, as its readers see it: one line for each event that the rule lets through. */
const morning: readonly (readonly [name: string, headline: string])[] = [
  ['03-terraform-creates-a-role', 'GitHub Actions with role tf-apply created role invoice-reader'],
  [
    '04-terraform-lets-it-read-the-invoices',
    'GitHub Actions with role tf-apply put inline policy read-invoices on role invoice-reader',
  ],
  ['05-sato-detaches-export-read', 'sato@example.jp detached managed policy ExportRead from role billing-export'],
  ['06-kimura-freezes-report-mailer', 'kimura put inline policy freeze on user report-mailer'],
  ['07-kimura-tries-to-become-administrator', 'kimura tried to attach a managed policy to user kimura, and was denied'],
  ['08-tanaka-opens-data-loader', 'tanaka@example.jp changed who may assume role data-loader'],
  ['09-kimura-makes-a-key-for-batch-runner', 'kimura made access key AKIABATCHRUNNEXAMPLE for user batch-runner'],
  ['10-tanaka-deletes-an-inline-policy', 'tanaka@example.jp deleted inline policy mail from user report-mailer'],
  ['11-sato-deletes-an-old-policy', 'sato@example.jp deleted managed policy ExportReadOld'],
  ['12-sato-creates-a-group-that-exists', 'sato@example.jp tried to create group ops, and it failed'],
  ['13-cloudformation-creates-a-role', 'CloudFormation created role orders-api-TaskRole-8KQ2M1ZV4C7T'],
  [
    '14-cloudformation-attaches-a-policy',
    'CloudFormation attached managed policy AmazonDynamoDBReadOnlyAccess to role orders-api-TaskRole-8KQ2M1ZV4C7T',
  ],
  [
    '15-identity-center-provisions-a-permission-set',
    'IAM Identity Center attached managed policy AmazonAthenaFullAccess to role AWSReservedSSO_DataAnalyst_71c0de48b92fa356',
  ],
  ['16-root-makes-an-access-key', 'The root user made access key AKIAROOTKEYH4EXAMPLE for itself'],
  ['17-kimura-hides-a-policy', 'kimura put an inline policy on a role, and CloudTrail left the parameters out'],
  ['18-kimura-calls-an-action-nobody-knows', 'kimura called ShareRole, an IAM action that this version does not know'],
  ['19-sato-revokes-the-sessions-of-data-loader', 'sato@example.jp revoked the running sessions of role data-loader'],
  ['20-a-script-deletes-a-role', 'Role ops-scripts (session cleanup-2026-11) deleted role old-exporter'],
  ['21-an-agent-removes-kimura-from-ops', 'sato@example.jp removed user kimura from group ops'],
  [
    '22-a-budget-stops-the-data-scientists',
    'AWS Budgets attached managed policy StopNewInstances to group data-science',
  ],
  ['23-sato-closes-data-loader', 'sato@example.jp changed who may assume role data-loader'],
  ['24-kimura-disables-the-rule-of-the-alerts', 'kimura disabled rule IamWhodunit-IamEventsRule5F0D1C2A-hY7pXwq2Nv4e'],
];

const patterns = [eventPattern, ...ownPatterns(alerterOf(defaults)).map(({ pattern }) => pattern)];

const unmatched = ['01-sato-signs-in', '02-kimura-lists-the-users'];

it('leaves a sign-in and a read alone, and lets every change through, also to the alerter itself', () => {
  const [matched, left] = [true, false].map((wanted) => story.filter((event) => isMatched(event) === wanted));
  expect(left?.map(fileOf)).toEqual(unmatched);
  expect(matched?.map(fileOf)).toEqual(morning.map(([name]) => name));
});

describe('tells the morning in its headlines', () => {
  it.each(morning)('%s', (name, headline) => {
    expect(headlineOf(story.find((event) => fileOf(event) === name))).toBe(headline);
  });
});

it('happens in the order of its files', () => {
  const times = story.map(({ text }) => String(JSON.parse(text).detail.eventTime));
  expect(times).toEqual(times.toSorted());
});

function isMatched({ text }: Fixture): boolean {
  const event: unknown = JSON.parse(text);
  return patterns.some((pattern) => matches(pattern, event));
}

function fileOf({ name }: Fixture): string {
  return name.replace(/\.json$/, '');
}

function headlineOf(event: Fixture | undefined): string {
  const alert = alertOf({ id: 'carrier-id', body: event?.text ?? '' });
  return alert.kind === 'left alone' ? alert.reason : headlineIn(alert);
}
