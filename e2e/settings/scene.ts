import assert from 'node:assert/strict';
import { untilQuiet, watch } from '../arrivals.ts';
import { putOnBus } from '../bus.ts';
import type { Deployment } from '../deployment.ts';
import { fixtureEvent } from '../fixture-event.ts';
import { type MoodySlack, moodySlack, refused, taken } from '../moody-slack.ts';
import { waitUntil } from '../wait-until.ts';
import type { World } from '../world.ts';

/** What a check of a change needs: a running stack, two channels of Slack, and who has been told of what. */
export type Scene = Readonly<{
  world: World;
  deployment: Deployment;
  /** A channel that the settings do not have yet. */
  second: MoodySlack;
  /** Puts the event of a fixture on the bus, and gives its id. */
  happens(fixture: string): Promise<string>;
  /** The event waits in the queue, since this channel refuses it. */
  waitsFor(slack: MoodySlack, eventId: string): Promise<void>;
  /** When nothing is on its way any more, each has been told of the event so often. */
  isTold(eventId: string, times: Readonly<{ slack: number; second: number; topic: number }>): Promise<void>;
  close(): Promise<void>;
}>;

export async function openScene(world: World, deployment: Deployment): Promise<Scene> {
  const second = await moodySlack();
  const { look } = await watch(world, deployment);
  return {
    world,
    deployment,
    second,
    async happens(fixture) {
      const event = fixtureEvent(fixture);
      await putOnBus(world.emulator.account, [event]);
      return event.id;
    },
    async waitsFor(slack, eventId) {
      const isRefused = await waitUntil(() => refused(slack, eventId) > 0, 30_000);
      assert.ok(isRefused, 'Slack was not asked within 30 seconds.');
    },
    async isTold(eventId, times) {
      await untilQuiet(world, deployment);
      const { topic } = await look();
      const told = { slack: taken(world.slack, eventId), second: taken(second, eventId) };
      assert.deepEqual({ ...told, topic: topic.flat().filter((id) => id === eventId).length }, times);
    },
    close: second.close,
  };
}
