import assert from 'node:assert/strict';
import { putOnBus } from '../../events/bus.ts';
import { fixtureEvent } from '../../events/fixture-event.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import { untilQuiet, watch } from '../../stack/arrivals.ts';
import type { Deployment } from '../../stack/deployment.ts';
import { acceptedCount, type ControlledSlack, controlledSlack, refusedCount } from '../../testbed/controlled-slack.ts';
import type { Testbed } from '../../testbed/testbed.ts';

type Times = Readonly<{ slack: number; second: number; topic: number }>;

/** What a check of a change of settings works with: a running stack and two channels of Slack. */
export type TwoChannelStack = Readonly<{
  testbed: Testbed;
  deployment: Deployment;
  /** A channel that the settings do not have yet. */
  second: ControlledSlack;
  /** Puts the event of a fixture on the bus, and gives its id. */
  sendEvent(fixture: string): Promise<string>;
  /** Resolves when this channel has refused the event, which then waits in the queue. */
  waitUntilRefused(slack: ControlledSlack, eventId: string): Promise<void>;
  /** Waits until the queue is empty, and then counts how often each destination has the event. */
  expectDeliveries(eventId: string, times: Times): Promise<void>;
  /**
   * The same of an event that is tried while the function is replaced: the queue may then bring it to the old one and
   * the new one at the same moment, and both send it.
   */
  expectDeliveriesAcrossDeployment(eventId: string, times: Times): Promise<void>;
  close(): Promise<void>;
}>;

export async function openTwoChannelStack(testbed: Testbed, deployment: Deployment): Promise<TwoChannelStack> {
  const second = await controlledSlack();
  const { look } = await watch(testbed, deployment);
  const deliveries = async (eventId: string): Promise<Times> => {
    await untilQuiet(testbed, deployment);
    const { topic } = await look();
    const posted = { slack: acceptedCount(testbed.slack, eventId), second: acceptedCount(second, eventId) };
    return { ...posted, topic: topic.flat().filter((id) => id === eventId).length };
  };
  return {
    testbed,
    deployment,
    second,
    async sendEvent(fixture) {
      const event = fixtureEvent(fixture);
      await putOnBus(testbed.emulator.account, [event]);
      return event.id;
    },
    async waitUntilRefused(slack, eventId) {
      const isRefused = await waitUntil(() => refusedCount(slack, eventId) > 0, 30_000);
      assert.ok(isRefused, 'The event was not posted to Slack within 30 seconds.');
    },
    async expectDeliveries(eventId, times) {
      assert.deepEqual(await deliveries(eventId), times);
    },
    async expectDeliveriesAcrossDeployment(eventId, times) {
      const found = await deliveries(eventId);
      const once = {
        slack: Math.min(found.slack, 1),
        second: Math.min(found.second, 1),
        topic: Math.min(found.topic, 1),
      };
      assert.deepEqual(once, times);
      assert.ok(Math.max(found.slack, found.second, found.topic) <= 2, `Delivered too often: ${JSON.stringify(found)}`);
    },
    close: second.close,
  };
}
