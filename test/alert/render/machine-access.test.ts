import { expect, test } from 'vitest';
import type { Message } from '../../../alert/group.ts';
import { publicationOf } from '../../../alert/render/publication.ts';
import { bytesOf, mostBytes } from '../../../alert/render/publication-size.ts';
import { allow, arnOf, group, role, user } from '../../iam/state/access/states.ts';
import { changeOf } from '../records.ts';
import { messagesOf } from '../with-state/messages-of.ts';

const reader = { language: 'en', timeZone: 'UTC', accountNames: {} } as const;

function accessIn(message: Message | undefined): unknown {
  if (message === undefined) throw new Error('no message');
  return JSON.parse(JSON.parse(publicationOf(message, reader).message).default).access;
}

const detached = (before: Parameters<typeof role>[1], after: Parameters<typeof role>[1]) =>
  messagesOf({
    before: [role('billing', before)],
    steps: [{ eventName: 'DetachRolePolicy', request: { roleName: 'billing' }, makes: [role('billing', after)] }],
  })[0];

test('programs get every effect on a principal with its exceptions, and nothing else', () => {
  const all = { all: allow('s3:*') };
  expect(accessIn(detached({ inline: all }, { inline: { all: allow('s3:Get*') } }))).toEqual([
    {
      principal: 'arn:aws:iam::123456789012:role/billing',
      effects: [
        {
          effect: 'lost',
          actions: ['s3:*'],
          exceptActions: ['s3:Get*'],
          resources: ['*'],
          exceptResources: [],
          conditional: false,
        },
      ],
    },
  ]);
});

test('policies that were not read are named beside the effects', () => {
  expect(accessIn(detached({ attached: ['Dark'] }, {}))).toEqual([
    { principal: 'arn:aws:iam::123456789012:role/billing', effects: [], unread: ['Dark'] },
  ]);
});

test('there is none where the state before is not known', () => {
  const alert = changeOf({
    eventName: 'DetachRolePolicy',
    requestParameters: { roleName: 'r', policyArn: arnOf('P') },
  });
  expect(accessIn({ kind: 'single', alert })).toEqual([]);
});

test('principals are left out whole where the publication would be too large', () => {
  const actions = Array.from({ length: 150 }, (_, index) => `s${index}:${'\u0001'.repeat(90)}`);
  const members = Array.from({ length: 25 }, (_, index) => user(`user-${index}`, { groups: ['ops'] }));
  const [message] = messagesOf({
    before: [group('ops', { inline: { all: allow(actions) } }), ...members],
    steps: [{ eventName: 'DeleteGroupPolicy', request: { groupName: 'ops' }, makes: [group('ops')] }],
  });
  if (message === undefined) throw new Error('no message');
  expect(bytesOf(publicationOf(message, reader))).toBeLessThanOrEqual(mostBytes);
  const access = accessIn(message);
  if (!Array.isArray(access)) throw new Error('no list');
  expect(access.length).toBeLessThan(25);
  for (const { effects } of access) expect(effects[0].actions).toHaveLength(150);
});
