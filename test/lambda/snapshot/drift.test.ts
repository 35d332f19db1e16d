import { describe, expect, test } from 'vitest';
import { driftIn } from '../../../alert/drift-message.ts';
import { alertOf } from '../../alert/alert-of.ts';
import { recordOf } from '../../cli/records.ts';
import { aDeployment } from './a-deployment.ts';
import { anAccount, aRole } from './an-account.ts';

/** The role has lost the policy that is attached to it. */
const attached = { PolicyName: 'ExportRead', PolicyArn: 'arn:aws:iam::123456789012:policy/ExportRead' };
const bare = { ...aRole('data-loader'), RolePolicyList: [] };
const before = { ...anAccount, roles: [{ ...bare, AttachedManagedPolicies: [attached] }] };
const changed = { ...anAccount, roles: [bare] };
const aDay = 24 * 3_600_000;

const detached = recordOf('x', {
  ...{ eventName: 'DetachRolePolicy', eventID: 'e-late' },
  requestParameters: { roleName: 'data-loader', policyArn: 'arn:aws:iam::123456789012:policy/ExportRead' },
});
const other = recordOf('somebody else', { eventID: 'e-other' });

/** A deployment that read the account, which then changed without an event. */
async function drifting() {
  const deployment = await aDeployment(before);
  await deployment.take();
  await deployment.clock.sleep(aDay);
  deployment.now.iam = changed;
  return deployment;
}

describe('What changed without an event', () => {
  test('whose record the event history has goes the way of every event, marked as late', async () => {
    const { take, history } = await drifting();
    history.records = [other, detached];
    await take();
    expect(history.sent).toMatchObject([
      { iamWhodunit: 'found late', source: 'aws.iam', detail: { eventID: 'e-late' } },
    ]);
    const late = alertOf({ id: 'm', body: JSON.stringify(history.sent[0]) });
    expect(late).toMatchObject({ kind: 'change', id: 'e-late', late: true });
    await take();
    expect(history.sent).toHaveLength(1);
  });

  test('is looked up from before the last reading on', async () => {
    const { take, history } = await drifting();
    await take();
    const [{ since = 0, until = 0 } = {}] = history.asked;
    expect(until - since).toBeGreaterThan(aDay);
  });

  test('of which there is no record is told after the next reading, once, with what it did and the way back', async () => {
    const { take, history, clock } = await drifting();
    await take();
    expect(history.sent).toEqual([]);
    await clock.sleep(aDay);
    await take();
    const [sent, ...more] = history.sent.map(driftIn);
    expect(more).toEqual([]);
    expect(sent).toMatchObject({
      ...{ accountId: '123456789012', history: 'none', target: { kind: 'role', name: 'data-loader' } },
      measures: { breakRisk: 'possible' },
      what: ['attached arn:aws:iam::123456789012:policy/ExportRead'],
      undo: [
        'aws iam attach-role-policy --role-name data-loader --policy-arn arn:aws:iam::123456789012:policy/ExportRead',
      ],
    });
    expect(sent?.points).toContainEqual(expect.objectContaining({ code: 'net effect', effect: 'lost' }));
    await clock.sleep(aDay);
    await take();
    expect(history.sent).toHaveLength(1);
  });

  test('whose record comes into the event history only later is told with it', async () => {
    const { take, history, clock } = await drifting();
    await take();
    await clock.sleep(aDay);
    history.records = [detached];
    await take();
    expect(history.sent).toMatchObject([{ iamWhodunit: 'found late' }]);
  });

  test('is told also where the event history cannot be read, which it then says', async () => {
    const { take, history, clock, log } = await drifting();
    history.fails = true;
    await take();
    await clock.sleep(aDay);
    await take();
    expect(history.sent).toMatchObject([{ iamWhodunit: 'drift', history: 'not read' }]);
    expect(log.lines).toContainEqual(expect.objectContaining({ message: 'event history not read' }));
  });

  test('waits where the queue does not take it', async () => {
    const { take, history, clock } = await drifting();
    history.records = [detached];
    const { send } = history.services;
    history.services.send = async () => {
      throw new Error('ServiceUnavailable');
    };
    await take();
    history.services.send = send;
    await clock.sleep(aDay);
    await take();
    expect(history.sent).toMatchObject([{ iamWhodunit: 'found late' }]);
  });

  test('is nothing where the account is as the events told', async () => {
    const { take, history } = await aDeployment(before);
    await take();
    await take();
    expect(history.asked).toEqual([]);
  });
});
