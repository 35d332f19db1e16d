import assert from 'node:assert/strict';
import { slackOk } from '../../standins/slack.ts';
import type { Report } from '../report/report.ts';
import { storyBatches } from './batches.ts';
import { publishedIds } from './published-ids.ts';
import type { RunningFunction } from './running-function.ts';
import type { RuntimeServices } from './services.ts';

/** The events of the story, while no service fails. */
export async function checkStory(
  running: RunningFunction,
  { slack, sns }: RuntimeServices,
  { check }: Report,
): Promise<void> {
  await check('it answers batches of the story with no failures', async () => {
    for (const { event } of storyBatches()) {
      const { kind, body } = await running.invoke(event);
      assert.deepEqual({ kind, body }, { kind: 'response', body: { batchItemFailures: [] } });
    }
  });
  await check('the topic gets each event once', async () => {
    const ids = storyBatches().flatMap((batch) => batch.ids);
    assert.deepEqual([...publishedIds(sns.publications)].sort(), ids.sort());
  });
  await check('Slack gets messages, and accepts all of them', async () => {
    const refused = slack.posts.filter(({ answer }) => answer !== slackOk);
    assert.notEqual(slack.posts.length, 0);
    assert.deepEqual(refused, []);
  });
}
