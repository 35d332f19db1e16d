import type { Fields } from '../../iam/cloudtrail/fields.ts';
import { again, putOnBus } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import { putHeartbeat } from '../heartbeat.ts';
import type { Report } from '../report.ts';
import { retryAtOnce } from '../retry-at-once.ts';
import { type RoleStatement, statementsOf } from '../role-policy.ts';
import type { World } from '../world.ts';
import { isNeeded, type Loss } from './statement-needed.ts';
import { isAllowedOnlyByIt } from './statement-simulated.ts';

/** By an action of the statement: what is lost without it, or that only the simulator can say so. */
const losses: Readonly<Record<string, Loss | 'simulated'>> = {
  'sns:Publish': { topic: false, slack: true, log: ['not delivered'] },
  'ssm:GetParameter': { topic: true, slack: false, log: ['not delivered'] },
  'dynamodb:BatchGetItem': { topic: true, slack: true, log: ['receipts not read', 'receipt not written'] },
  'dynamodb:Query': { of: 'a heartbeat', topic: false, slack: false, log: ['heartbeat not read'] },
  'logs:PutLogEvents': 'simulated',
  'sqs:ReceiveMessage': 'simulated',
};

/** Every statement of the function's role is taken away in its turn: none is there for nothing. */
export async function checkStatements(
  report: Report,
  world: World,
  deployment: Deployment,
  event: Fields,
): Promise<void> {
  const { account } = world.emulator;
  const change = () => putOnBus(account, [again(event)]);
  const beat = () => putHeartbeat(account, deployment.queueUrl);
  await retryAtOnce(world, deployment);
  for (const statement of await statementsOf(account, deployment.roleArn.split('/').at(-1) ?? '')) {
    await report.check(`the role needs ${statement.actions.join(', ')}`, () => checked(statement));
  }

  async function checked(statement: RoleStatement): Promise<string> {
    const loss = statement.actions.map((action) => losses[action]).find((known) => known !== undefined);
    if (loss === undefined) throw new Error('Nobody has said what is lost without it: e2e/checks/role-statements.ts.');
    if (loss === 'simulated') return isAllowedOnlyByIt(world, deployment, statement);
    return isNeeded(world, deployment, { statement, loss, send: loss.of === 'a heartbeat' ? beat : change });
  }
}
