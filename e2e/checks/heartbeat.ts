import assert from 'node:assert/strict';
import { untilQuiet, watch } from '../stack/arrivals.ts';
import type { Deployment } from '../stack/deployment.ts';
import { putHeartbeat } from '../stack/heartbeat.ts';
import type { Testbed } from '../testbed/testbed.ts';

/** The heartbeat comes to both destinations once, and counts the IAM events and the alerts so far. */
export async function heartbeatCounts(
  testbed: Testbed,
  deployment: Deployment,
  sent: Readonly<{ events: number; alerts: number }>,
): Promise<string> {
  const { look } = await watch(testbed, deployment);
  const id = await putHeartbeat(testbed.emulator, deployment.queueUrl);
  await untilQuiet(testbed, deployment);
  const { topic, slack } = await look();
  assert.deepEqual(topic, [[id]]);
  assert.equal(slack.length, 1, `Slack has ${slack.length} messages.`);
  const [text = ''] = slack;
  for (const words of [`it saw ${sent.events} IAM events in`, `${sent.alerts} alerts were made; none was held back.`])
    assert.ok(text.includes(words), `Slack does not say "${words}": ${text}`);
  return `${sent.events} events, ${sent.alerts} alerts`;
}
