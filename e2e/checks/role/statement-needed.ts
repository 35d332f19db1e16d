import { waitUntil } from '../../machine/wait-until.ts';
import { untilQuiet, watch } from '../../stack/arrivals.ts';
import { type Deployment, restartFunction } from '../../stack/deployment.ts';
import { logSince } from '../../stack/function-log.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import type { RoleStatement } from './role-policy.ts';

/** What happens while the function's role lacks a statement. */
export type Loss = Readonly<{
  /** What has to be sent to show it. Without this, a change is sent. */
  of?: 'a heartbeat';
  /** Whether the topic gets it nevertheless, and whether Slack does. */
  topic: boolean;
  slack: boolean;
  /** What the function's log says, besides that each action of the statement was refused. */
  log: readonly string[];
}>;

/** Without the statement the loss shows. With the statement back, every destination gets what was sent, once. */
export async function isNeeded(
  testbed: Testbed,
  deployment: Deployment,
  { statement, loss, send }: Readonly<{ statement: RoleStatement; loss: Loss; send(): Promise<unknown> }>,
): Promise<string> {
  await untilQuiet(testbed, deployment);
  const began = Date.now();
  const { look } = await watch(testbed, deployment);
  await statement.remove();
  try {
    await restartFunction(testbed, deployment.functionName);
    await send();
    await shows([...loss.log, ...statement.actions.map(refused)], () => logSince(testbed, deployment, began));
    mustBe('without it', await look(), { topic: Number(loss.topic), slack: Number(loss.slack) });
  } finally {
    await statement.restore();
  }
  await untilQuiet(testbed, deployment);
  mustBe('with it again', await look(), { topic: 1, slack: 1 });
  return `without it the log says ${loss.log.map((words) => `"${words}"`).join(' and ')}`;
}

/** IAM's words. */
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
  throw new Error(`${when}, ${seen}, instead of ${expected.topic} and ${expected.slack}.`);
}
