import { describe, expect, test } from 'vitest';
import type { Alert } from '../../alert/alert.ts';
import type { Audience } from '../../alert/audience.ts';
import type { AccountFacts, Directory } from '../../alert/directory.ts';
import { whyNotFor } from '../../alert/route.ts';
import type { BreakRisk, Security } from '../../iam/measures.ts';
import { changeOf } from './records.ts';

/** An alert of account 123456789012. */
function alertWith(security: Security, breakRisk: BreakRisk): Alert {
  return { ...changeOf({ eventName: 'DetachRolePolicy' }), measures: { security, breakRisk } };
}

const unreadable: Alert = {
  kind: 'unreadable',
  id: 'e-1',
  measures: { security: 'medium', breakRisk: 'none' },
  reason: 'It is not JSON.',
  excerpt: '',
};

describe('an alert is for a destination', () => {
  test.each<[string, Audience, Alert]>([
    ['that asks for nothing', {}, alertWith('info', 'none')],
    ['whose security it reaches', { security: 'high' }, alertWith('high', 'none')],
    ['whose security it exceeds', { security: 'low' }, alertWith('critical', 'none')],
    ['whose break risk it reaches', { breakRisk: 'possible' }, alertWith('info', 'possible')],
    ['whose break risk it exceeds', { breakRisk: 'possible' }, alertWith('info', 'likely')],
    ['of two floors, by security alone', { security: 'high', breakRisk: 'likely' }, alertWith('critical', 'none')],
    ['of two floors, by break risk alone', { security: 'high', breakRisk: 'likely' }, alertWith('low', 'likely')],
    ['with the lowest floor', { security: 'info' }, alertWith('info', 'none')],
    ['of its account', { accounts: ['210987654321', '123456789012'] }, alertWith('info', 'none')],
    ['of its account and floor', { accounts: ['123456789012'], security: 'low' }, alertWith('low', 'none')],
    [
      'of other accounts, where its own is not known',
      { accounts: ['210987654321'] },
      { ...changeOf({ eventName: 'TagRole', recipientAccountId: undefined, userIdentity: { type: 'AWSService' } }) },
    ],
    ['of other accounts, where nobody could read it', { accounts: ['210987654321'] }, unreadable],
    ['whose floor it reaches, though nobody could read it', { security: 'medium' }, unreadable],
  ])('%s', (_, audience, alert) => {
    expect(whyNotFor(alert, audience)).toBeUndefined();
  });
});

/** What is known of account 123456789012. */
function directory(units: AccountFacts['units'], tags?: Readonly<Record<string, string>>): Directory {
  return new Map([['123456789012', { name: undefined, units, tags: tags && new Map(Object.entries(tags)) }]]);
}

const inProd = directory(['r-ab12', 'ou-ab12-11111111', 'ou-ab12-22222222'], { env: 'prod', team: 'data' });

describe('by units and tags, an alert is for a destination', () => {
  test.each<[string, Audience, Directory]>([
    ['of the unit of its account', { units: ['ou-ab12-22222222'] }, inProd],
    ['of a unit around that', { units: ['ou-ab12-33333333', 'ou-ab12-11111111'] }, inProd],
    ['of a tag of its account', { tags: { env: 'prod' } }, inProd],
    ['of all its tags', { tags: { env: 'prod', team: 'data' } }, inProd],
    ['of its account, though of another unit', { accounts: ['123456789012'], units: ['ou-ab12-33333333'] }, inProd],
    ['of its tag, though of another unit', { tags: { team: 'data' }, units: ['ou-ab12-33333333'] }, inProd],
    ['of another unit, where the directory does not know the account', { units: ['ou-ab12-33333333'] }, new Map()],
    ['of another tag, where the directory does not know the account', { tags: { env: 'dev' } }, new Map()],
    ['of another unit, where nobody may read the units', { units: ['ou-ab12-33333333'] }, directory(undefined)],
    ['of another tag, where nobody may read the tags', { tags: { env: 'dev' } }, directory([])],
  ])('%s', (_, audience, known) => {
    expect(whyNotFor(alertWith('info', 'none'), audience, known)).toBeUndefined();
  });

  test.each<[string, Audience]>([
    ['of another unit', { units: ['ou-ab12-33333333'] }],
    ['of another tag', { tags: { env: 'dev' } }],
    ['of a tag that it does not have', { tags: { owner: 'sato' } }],
    ['of which it lacks one tag', { tags: { env: 'prod', team: 'web' } }],
    ['of another account, unit and tag', { accounts: ['1'], units: ['ou-ab12-33333333'], tags: { env: 'dev' } }],
  ])('but not for one %s, however grave it is', (_, audience) => {
    const reason = whyNotFor(alertWith('critical', 'likely'), { ...audience, security: 'low' }, inProd);
    expect(reason).toBe('not one of its accounts: 123456789012');
  });

  test('whose floor it does not reach only in other units', () => {
    const audience: Audience = { units: ['ou-ab12-22222222'], security: 'high' };
    expect(whyNotFor(alertWith('low', 'none'), audience, inProd)).toMatch(/^below the floor/);
  });
});

describe('an alert is not for a destination', () => {
  test.each<[string, Audience, Alert, string]>([
    [
      'whose security floor it does not reach',
      { security: 'high' },
      alertWith('medium', 'none'),
      'below the floor: security medium, break risk none',
    ],
    [
      'with a security floor alone, by its break risk',
      { security: 'high' },
      alertWith('low', 'likely'),
      'below the floor: security low, break risk likely',
    ],
    [
      'with a break risk floor alone, by its security',
      { breakRisk: 'likely' },
      alertWith('critical', 'possible'),
      'below the floor: security critical, break risk possible',
    ],
    [
      'of whose two floors it reaches neither',
      { security: 'high', breakRisk: 'likely' },
      alertWith('medium', 'possible'),
      'below the floor: security medium, break risk possible',
    ],
    [
      'of other accounts, however grave it is',
      { accounts: ['210987654321'], security: 'low' },
      alertWith('critical', 'likely'),
      'not one of its accounts: 123456789012',
    ],
    [
      'whose floor it does not reach, though nobody could read it',
      { security: 'high' },
      unreadable,
      'below the floor: security medium, break risk none',
    ],
  ])('%s, and the log says why', (_, audience, alert, reason) => {
    expect(whyNotFor(alert, audience)).toBe(reason);
  });

  test('and its account number, which is of the event, is shown on one short line', () => {
    const forged = changeOf({ eventName: 'TagRole', recipientAccountId: `1\n${'2'.repeat(1_000)}` });
    const reason = whyNotFor(forged, { accounts: ['123456789012'] }) ?? '';
    expect(reason).toMatch(/^not one of its accounts: 1\\n2+.{0,40}$/);
    expect(reason.length).toBeLessThan(100);
  });
});
