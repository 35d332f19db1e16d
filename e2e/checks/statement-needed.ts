import { untilQuiet, watch } from '../arrivals.ts';
import { type Deployment, restartFunction } from '../deployment.ts';
import { logSince } from '../function-log.ts';
import type { RoleStatement } from '../role-policy.ts';
import { waitUntil } from '../wait-until.ts';
import type { World } from '../world.ts';

/** What is seen where the function's role lacks a statement. */
export type Loss = Readonly<{
  /** What has to be sent for it to be seen; a change, where nothing is said. */
  of?: 'a heartbeat';
  /** Which destinations have it all the same. */
  topic: boolean;
  slack: boolean;
  /** What the function's log says, besides that each action of the statement was refused. */
  log: readonly string[];
}>;

/** Without the statement the loss shows; and with it back, every destination has what was sent, once. */
export async function isNeeded(
  world: World,
  deployment: Deployment,
  { statement, loss, send }: Readonly<{ statement: RoleStatement; loss: Loss; send(): Promise<unknown> }>,
): Promise<string> {
  await untilQuiet(world, deployment);
  const began = Date.now();
  const { look } = await watch(world, deployment);
  await statement.takeAway();
  try {
    await restartFunction(world, deployment.functionName);
    await send();
    await shows([...loss.log, ...statement.actions.map(refused)], () => logSince(world, deployment, began));
    mustBe('without it', await look(), { topic: Number(loss.topic), slack: Number(loss.slack) });
  } finally {
    await statement.giveBack();
  }
  await untilQuiet(world, deployment);
  mustBe('with it again', await look(), { topic: 1, slack: 1 });
  return `without it the log says ${loss.log.map((words) => `"${words}"`).join(' and ')}`;
}

/** As IAM says it. */
function refused(action: string): string {
  return `not authorized to perform: ${action}`;
}

async function shows(log: readonly string[], read: () => Promise<string>): Promise<void> {
  const missing = async () => {
    const text = await read();
    return log.find((words) => !text.includes(words));
  };
  if (await waitUntil(async () => (await missing()) === undefined, 20_000)) return;
  throw new Error(`The function's log does not say "${await missing()}": is the permission needed at all?`);
}

type Messages = Readonly<{ topic: readonly unknown[]; slack: readonly unknown[] }>;

function mustBe(when: string, { topic, slack }: Messages, expected: Readonly<{ topic: number; slack: number }>): void {
  if (topic.length === expected.topic && slack.length === expected.slack) return;
  const seen = `the topic has ${topic.length} messages and Slack ${slack.length}`;
  throw new Error(`${when}, ${seen}, in the place of ${expected.topic} and ${expected.slack}.`);
}
