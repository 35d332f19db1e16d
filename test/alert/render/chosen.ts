import { readFileSync } from 'node:fs';
import { group, type Message } from '../../../alert/group.ts';
import { contextOf } from '../../../lib/names.ts';
import { defaults } from '../../../lib/settings/defaults.ts';
import { fixtures } from '../../fixtures/fixtures.ts';
import { alertOf, alertOfValue } from '../alert-of.ts';
import { fixtureMessages, type NamedMessage } from '../fixture-messages.ts';
import { heartbeatMessage, waiting } from '../heartbeats.ts';

/**
 * Messages that take every branch of every form between them. Whoever adds a branch to a form, or a language, adds
 * the message that takes it here, and not another snapshot of every fixture. Why: docs/decisions/0150.
 */
export const chosen: readonly NamedMessage[] = [
  ...[
    'DetachRolePolicy.json', // An ordinary change, with a command that takes it back.
    'AttachRolePolicy.administrator-access.json', // Findings, critical.
    'AttachRolePolicy.long-names.json', // Cut in the subject and in a text message.
    'CreateUser.denied-by-scp.json', // Denied.
    'AddRoleToInstanceProfile.json', // Both measures at once, the break risk higher.
    'DeleteRole.almost-empty.json', // Next to no facts: no time, no link.
    'DeleteRole.strange-types.json', // A principal and a time of the wrong type.
    'Malformed.a-list.json', // Unreadable.
    'DeleteRole.hostile-auto-link.json', // An address that must not be clicked.
    'DeleteRole.hostile-backticks.json',
    'DeleteRole.hostile-emoji.json', // A subject must not end in half a character.
    'DeleteRole.hostile-html.json',
    'DeleteRole.hostile-long.json',
    'DeleteRole.hostile-mentions.json',
    'DeleteUser.hostile-error-message.json',
    'TagRole.hostile-session-name.json',
    'PutRolePolicy.40-statements.json', // More points than a form has room for.
    'TagUser.40-tags.json', // Commands that are too long for Slack and chats.
    'PutRolePolicy.revoke-sessions.json', // Several steps.
    'CreateRole.parameters-hidden.json', // CloudTrail left the parameters out.
    'TagRole.role-on-behalf-of.json', // A session with an origin.
    'DetachRolePolicy.source-identity.json',
    'UpdateRole.cloudformation.json', // Invoked by a service, nothing to see: no measures.
    'DetachRolePolicy.aws-us-gov.json', // Another partition, another console.
  ].map(fixtureNamed),
  { name: 'a digest with a graver change', message: digestOf(batch('an-attackers-ten-minutes')) },
  { name: 'a digest of a Terraform run', message: digestOf(batch('terraform-run')) },
  { name: 'a digest in parts, too long for Slack', message: digestOf(fixtures.map(({ text }) => JSON.parse(text))) },
  { name: 'a heartbeat', message: heartbeatMessage() },
  { name: 'a heartbeat with something undelivered', message: heartbeatMessage({ undelivered: waiting }) },
  { name: 'text that is no JSON', message: single(alertOf({ id: 'm-1', body: '<!channel> {"detail":' })) },
];

function fixtureNamed(name: string): NamedMessage {
  return known(
    fixtureMessages.find((one) => one.name === name),
    name,
  );
}

function batch(name: string): readonly unknown[] {
  return JSON.parse(readFileSync(new URL(`../../fixtures/batches/${name}.json`, import.meta.url), 'utf8'));
}

function digestOf(events: readonly unknown[]): Message {
  const alerts = events
    .map((event, index) => alertOfValue(`event-${index}`, event, '', contextOf(defaults)))
    .filter((alert) => alert.kind !== 'left alone');
  const digests = group(alerts).filter(({ kind }) => kind === 'digest');
  return known(digests.toSorted((one, other) => sizeOf(other) - sizeOf(one))[0], 'a digest');
}

function sizeOf(message: Message): number {
  return message.kind === 'digest' ? message.alerts.length : 1;
}

function single(alert: ReturnType<typeof alertOf>): Message {
  if (alert.kind === 'left alone') throw new Error(alert.reason);
  return { kind: 'single', alert };
}

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`there is no ${name}`);
  return value;
}
