import assert from 'node:assert/strict';
import { slackOk } from '../../standins/slack.ts';
import type { Report } from '../report.ts';
import { storyBatches } from './batches.ts';
import type { RunningFunction } from './running-function.ts';
import type { Stage } from './stage.ts';
import { alertIdsIn } from './told-alerts.ts';

/** The events of the story, while all is well. */
export async function checkStory(running: RunningFunction, { slack, sns }: Stage, { check }: Report): Promise<void> {
  await check('it answers batches of the story with no failures', async () => {
    for (const { event } of storyBatches()) {
      const { kind, body } = await running.invoke(event);
      assert.deepEqual({ kind, body }, { kind: 'response', body: { batchItemFailures: [] } });
    }
  });
  await check('the topic is told of each event once', async () => {
    const ids = storyBatches().flatMap((batch) => batch.ids);
    assert.deepEqual([...alertIdsIn(sns.publications)].sort(), ids.sort());
  });
  await check('Slack is told, and takes every message', async () => {
    const refused = slack.posts.filter(({ answer }) => answer !== slackOk);
    assert.notEqual(slack.posts.length, 0);
    assert.deepEqual(refused, []);
  });
}
