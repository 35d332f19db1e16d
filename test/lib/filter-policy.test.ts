import { describe, expect, test } from 'vitest';
import type { Audience } from '../../alert/audience.ts';
import { templateOf } from './synthesised.ts';

/** The subscription of one address, as the template has it. */
function subscription(audience: Audience) {
  const template = templateOf({ email: [{ address: 'oncall@example.com', ...audience }] });
  const [found] = Object.values(template.findResources('AWS::SNS::Subscription'));
  return found?.['Properties'];
}

describe('an e-mail address is subscribed', () => {
  test.each<[string, Audience, object | undefined]>([
    ['to everything', {}, undefined],
    ['from a security upward', { security: 'high' }, { security: ['high', 'critical'] }],
    ['from a break risk upward', { breakRisk: 'possible' }, { breakRisk: ['possible', 'likely'] }],
    [
      'to what reaches one of two floors',
      { security: 'medium', breakRisk: 'likely' },
      { $or: [{ security: ['medium', 'high', 'critical'] }, { breakRisk: ['likely'] }] },
    ],
    [
      'to accounts, and to what belongs to none that is known',
      { accounts: ['123456789012', '210987654321'] },
      { accountId: ['123456789012', '210987654321', 'unknown'] },
    ],
    [
      'to what reaches one of two floors in an account',
      { security: 'critical', breakRisk: 'likely', accounts: ['123456789012'] },
      {
        $or: [{ security: ['critical'] }, { breakRisk: ['likely'] }],
        accountId: ['123456789012', 'unknown'],
      },
    ],
  ])('%s', (_, audience, filterPolicy) => {
    expect(subscription(audience).FilterPolicy).toEqual(filterPolicy);
  });

  test.each<[Audience]>([[{}], [{ security: 'high' }]])(
    'with the scope of its filter written out, so that a filter can be taken away again: %j',
    (audience) => {
      expect(subscription(audience)).toMatchObject({
        Protocol: 'email',
        Endpoint: 'oncall@example.com',
        FilterPolicyScope: 'MessageAttributes',
      });
    },
  );

  test('to as many accounts as the settings allow', () => {
    const accounts = Array.from({ length: 17 }, (_, index) => String(100_000_000_000 + index));
    expect(subscription({ security: 'low', breakRisk: 'possible', accounts }).FilterPolicy.accountId).toHaveLength(18);
  });
});
