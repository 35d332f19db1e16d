import { describe, expect, test } from 'vitest';
import type { Alert } from '../../alert/alert.ts';
import type { Audience } from '../../alert/audience.ts';
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
