import { describe, expect, test } from 'vitest';
import { alertsIn } from '../../alert/group.ts';
import { measuresOf } from '../../alert/message-measures.ts';
import { allow, arnOf, policy, role } from '../iam/state/access/states.ts';
import { messagesOf, type Step } from './with-state/messages-of.ts';

const lastUsed = { kind: 'at', time: Date.parse('2026-11-23T00:00:00Z'), region: undefined } as const;
const holding = (...attached: readonly string[]) => role('mailer', { attached, lastUsed });
const texts = [policy('mail', allow('ses:SendEmail')), policy('mail-v2', allow('ses:SendEmail'))];

const step = (eventName: string, policyName: string, ...attached: readonly string[]): Step => ({
  eventName,
  request: { roleName: 'mailer', policyArn: arnOf(policyName) },
  makes: [holding(...attached)],
});
const detach = step('DetachRolePolicy', 'mail');
const attach = step('AttachRolePolicy', 'mail-v2', 'mail-v2');

function told(steps: readonly Step[]) {
  const messages = messagesOf({ before: [holding('mail'), ...texts], steps });
  return messages.map((message) => [alertsIn(message).length, measuresOf(message).breakRisk]);
}

describe('what one change of a session takes away', () => {
  test('breaks something where no other one gives it again', () => {
    expect(told([detach])).toEqual([[1, 'likely']]);
  });

  test('breaks nothing where another one gives it again, and is told with it', () => {
    expect(told([detach, attach])).toEqual([[2, 'none']]);
  });

  test('is not the risk of another one that only gives', () => {
    const messages = messagesOf({
      before: [holding('mail'), policy('mail', allow('ses:SendEmail')), policy('quota', allow('ses:GetSendQuota'))],
      steps: [detach, step('AttachRolePolicy', 'quota', 'quota')],
    });
    const risks = messages.flatMap(alertsIn).map((alert) => {
      return alert.kind === 'change' ? [alert.change.record.eventName, alert.measures.breakRisk] : [];
    });
    expect(risks).toEqual(
      expect.arrayContaining([
        ['DetachRolePolicy', 'likely'],
        ['AttachRolePolicy', 'none'],
      ]),
    );
  });
});
