import { describe, expect, test } from 'vitest';
import type { DriftAlert } from '../../alert/alert.ts';
import { type DriftFound, driftIn, driftInput } from '../../alert/drift-message.ts';
import { publicationOf } from '../../alert/render/publication.ts';
import { slackOf } from '../../alert/render/slack.ts';
import { terminalLines, unpainted } from '../../alert/render/terminal.ts';
import { whyNotFor } from '../../alert/route.ts';
import { worded } from '../../alert/words/worded.ts';
import { alertOf } from './alert-of.ts';

const drift: DriftFound = {
  ...{ id: 'drift-1', accountId: '123456789012', since: Date.UTC(2026, 10, 23, 3), time: Date.UTC(2026, 10, 24, 3) },
  target: { kind: 'role', name: 'billing-export', arn: 'arn:aws:iam::123456789012:role/billing-export' },
  what: ['attached arn:aws:iam::123456789012:policy/ExportRead'],
  measures: { security: 'medium', breakRisk: 'possible' },
  points: [
    {
      ...{ code: 'net effect', effect: 'lost', conditional: false, because: 'not allowed', statement: undefined },
      of: { principals: [{ kind: 'role', name: 'billing-export' }], named: false },
      ...{ actions: { patterns: ['s3:GetObject'], except: [] }, resources: { patterns: ['*'], except: [] } },
    },
  ],
  undo: [
    'aws iam attach-role-policy --role-name billing-export --policy-arn arn:aws:iam::123456789012:policy/ExportRead',
  ],
  history: 'none',
};
const alert: DriftAlert = { kind: 'drift', id: drift.id, measures: drift.measures, drift };
const message = { kind: 'single', alert } as const;
const reader = { language: 'en', timeZone: 'UTC', accountNames: { '123456789012': 'prod' } } as const;

describe('a change that no event tells of', () => {
  test('says what differs, what was lost, how to get it back, and that nothing tells who did it', () => {
    expect(terminalLines(worded(message, reader), unpainted).join('\n')).toMatchInlineSnapshot(`
      "🟡 prod: somebody changed role billing-export, and no event tells who
         Break risk: possible · Security: medium
         • What differs: attached arn:aws:iam::123456789012:policy/ExportRead.
         • Lost: s3:GetObject on everything. No identity policy of the role allows it any more.
         • EventBridge brought no event of it, and the event history has none: CloudTrail may have missed it, or the trail was off. The time is that between two readings of the account.
         Undo: aws iam attach-role-policy --role-name billing-export --policy-arn arn:aws:iam::123456789012:policy/ExportRead
         Look: in the CloudTrail event history of the account, around the time of this message.
         prod (123456789012) · 23 Nov 2026, 03:00 to 24 Nov 2026, 03:00 UTC"
    `);
  });

  test('says so where the event history could not be read', () => {
    const unread = { kind: 'single', alert: { ...alert, drift: { ...drift, history: 'not read' } } } as const;
    expect(terminalLines(worded(unread, reader), unpainted).join('\n')).toContain(
      'the event history could not be read',
    );
  });

  test('goes to Slack and to the topic, with what a program asks for first', () => {
    expect(slackOf(message, reader).plain.text).toContain(
      'prod: somebody changed role billing-export, and no event tells who',
    );
    const { attributes, message: body } = publicationOf(message, reader);
    expect(attributes).toMatchObject({ eventName: 'drift', outcome: 'drift', accountId: '123456789012' });
    const { default: machine } = JSON.parse(body);
    expect(JSON.parse(machine)).toMatchObject({
      undo: drift.undo,
      alerts: [{ kind: 'drift', target: { name: 'billing-export' } }],
    });
  });

  test('is for those who hear of its account, from their floor on', () => {
    expect(whyNotFor(alert, { accounts: ['123456789012'] })).toBeUndefined();
    expect(whyNotFor(alert, { accounts: ['210987654321'] })).toBeDefined();
    expect(whyNotFor(alert, { security: 'critical' })).toBeDefined();
  });
});

describe('the message of a drift', () => {
  test('is read as it was written', () => {
    expect(driftIn(JSON.parse(JSON.stringify(driftInput(drift))))).toEqual(JSON.parse(JSON.stringify(drift)));
  });

  test('makes no alert outside of the deployed function', () => {
    expect(alertOf({ id: 'm', body: JSON.stringify(driftInput(drift)) })).toEqual({
      kind: 'left alone',
      reason: 'a drift, which only the deployed function can tell of',
    });
  });

  test.each([
    ['no id', { ...drift, id: '' }],
    ['no target', { ...drift, target: {} }],
    ['a kind that IAM does not have', { ...drift, target: { kind: 'queue', name: 'x' } }],
    ['no time', { ...drift, time: 'yesterday' }],
  ])('with %s is none', (_, broken) => {
    expect(driftIn({ iamWhodunit: 'drift', ...broken })).toBeUndefined();
  });
});
