import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { asNewEvent, putOnBus } from '../../events/bus.ts';
import type { Report } from '../../report/report.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { putHeartbeat } from '../../stack/heartbeat.ts';
import { retryWithinSeconds } from '../../stack/retry-within-seconds.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { type RoleStatement, statementsOf } from './role-policy.ts';
import { isNeeded, type Loss } from './statement-needed.ts';
import { isAllowedOnlyByIt } from './statement-simulated.ts';

/** By an action of the statement, the first that it has: what is lost without it, or that only the simulator can show it. */
const losses: Readonly<Record<string, Loss | 'simulated'>> = {
  // Of the state before, an alert goes without: no event makes all of these calls.
  'dynamodb:DeleteItem': 'simulated',
  'sns:Publish': { topic: false, slack: true, log: ['not delivered'] },
  'ssm:GetParameter': { topic: true, slack: false, log: ['not delivered'] },
  'dynamodb:BatchGetItem': { topic: true, slack: true, log: ['receipts not read', 'receipt not written'] },
  'dynamodb:Query': { of: 'a heartbeat', topic: false, slack: false, log: ['heartbeat not read'] },
  'logs:PutLogEvents': 'simulated',
  'sqs:ReceiveMessage': 'simulated',
};

/** Removes each statement of the function's role in turn, to show that the function needs it. */
export async function checkStatements(
  report: Report,
  testbed: Testbed,
  deployment: Deployment,
  event: Fields,
): Promise<void> {
  const { account } = testbed.emulator;
  const change = () => putOnBus(account, [asNewEvent(event)]);
  const heartbeat = () => putHeartbeat(testbed.emulator, deployment.queueUrl);
  await retryWithinSeconds(testbed, deployment);
  for (const statement of await statementsOf(account, deployment.roleArn.split('/').at(-1) ?? '')) {
    await report.check(`the role needs ${statement.actions.join(', ')}`, () => checked(statement));
  }

  async function checked(statement: RoleStatement): Promise<string> {
    const [, loss] = Object.entries(losses).find(([action]) => statement.actions.includes(action)) ?? [];
    if (loss === undefined) throw new Error('e2e/checks/role/statements.ts does not say what is lost without it.');
    if (loss === 'simulated') return isAllowedOnlyByIt(testbed, deployment, statement);
    return isNeeded(testbed, deployment, { statement, loss, send: loss.of === 'a heartbeat' ? heartbeat : change });
  }
}
