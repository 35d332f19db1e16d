import assert from 'node:assert/strict';
import type { Report } from '../report.ts';
import { freshBatch } from './batches.ts';
import type { RunningFunction } from './running-function.ts';
import type { Stage } from './stage.ts';
import { alertIdsIn } from './told-alerts.ts';

/** What Lambda and the queue see when something is wrong; each event is named after its fault. */
export async function checkFaults(running: RunningFunction, stage: Stage, { check }: Report): Promise<void> {
  const answerTo = async (id: string, limit?: number) => (await running.invoke(freshBatch(id).event, limit)).body;
  const given = (...ids: readonly string[]) => ({ batchItemFailures: ids.map((id) => ({ itemIdentifier: id })) });
  const toldOf = (id: string) => ({
    slack: stage.slack.posts.filter(({ payload }) => JSON.stringify(payload).includes(id)).length,
    sns: alertIdsIn(stage.sns.publications).filter((each) => each === id).length,
  });

  await check('while SNS is down the batch goes back to the queue, and Slack is told all the same', async () => {
    stage.setSns('down');
    assert.deepEqual(await answerTo('sns-down'), given('sns-down'));
    assert.deepEqual(toldOf('sns-down'), { slack: 1, sns: 0 });
  });
  await check('brought again, SNS is told, and Slack not twice', async () => {
    stage.setSns('up');
    assert.deepEqual(await answerTo('sns-down'), given());
    assert.deepEqual(toldOf('sns-down'), { slack: 1, sns: 1 });
  });
  await check('with hardly any time left it sends nothing and gives the batch back', async () => {
    assert.deepEqual(await answerTo('too-late', 1_500), given('too-late'));
    assert.deepEqual(toldOf('too-late'), { slack: 0, sns: 0 });
  });
  await check('an invocation that is no batch is reported as an error, and the next one works', async () => {
    const { kind, body } = await running.invoke({ hello: 'world' });
    assert.deepEqual({ kind, type: body['errorType'] }, { kind: 'error', type: 'TypeError' });
    assert.deepEqual(await answerTo('after-an-error'), given());
  });
}
