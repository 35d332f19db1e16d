import assert from 'node:assert/strict';
import { untilQuiet, watch } from '../arrivals.ts';
import type { Deployment } from '../deployment.ts';
import { putHeartbeat } from '../heartbeat.ts';
import type { World } from '../world.ts';

/** The heartbeat comes to both destinations, once, and counts the events of IAM and the alerts that were sent so far. */
export async function heartbeatCounts(
  world: World,
  deployment: Deployment,
  sent: Readonly<{ events: number; alerts: number }>,
): Promise<string> {
  const { look } = await watch(world, deployment);
  const id = await putHeartbeat(world.emulator.account, deployment.queueUrl);
  await untilQuiet(world, deployment);
  const { topic, slack } = await look();
  assert.deepEqual(topic, [[id]]);
  assert.equal(slack.length, 1, `Slack has ${slack.length} messages.`);
  const [text = ''] = slack;
  for (const words of [`it saw ${sent.events} IAM events in`, `${sent.alerts} alerts were made; none was held back.`])
    assert.ok(text.includes(words), `Slack does not say "${words}": ${text}`);
  return `${sent.events} events, ${sent.alerts} alerts`;
}
