import assert from 'node:assert/strict';
import type { Report } from '../report/report.ts';
import { freshBatch } from './batches.ts';
import { publishedIds } from './published-ids.ts';
import type { RunningFunction } from './running-function.ts';
import type { RuntimeServices } from './services.ts';

/** What Lambda and the queue see when something is wrong; each event is named after its fault. */
export async function checkFaults(
  running: RunningFunction,
  services: RuntimeServices,
  { check }: Report,
): Promise<void> {
  const answerTo = async (id: string, limit?: number) => (await running.invoke(freshBatch(id).event, limit)).body;
  const failures = (...ids: readonly string[]) => ({ batchItemFailures: ids.map((id) => ({ itemIdentifier: id })) });
  const deliveriesOf = (id: string) => ({
    slack: services.slack.posts.filter(({ payload }) => JSON.stringify(payload).includes(id)).length,
    sns: publishedIds(services.sns.publications).filter((each) => each === id).length,
  });

  await check(
    'while SNS is down, the batch goes back to the queue, and Slack gets the alert nevertheless',
    async () => {
      services.setSns('down');
      assert.deepEqual(await answerTo('sns-down'), failures('sns-down'));
      assert.deepEqual(deliveriesOf('sns-down'), { slack: 1, sns: 0 });
    },
  );
  await check('delivered again, the batch goes to SNS, and not to Slack twice', async () => {
    services.setSns('up');
    assert.deepEqual(await answerTo('sns-down'), failures());
    assert.deepEqual(deliveriesOf('sns-down'), { slack: 1, sns: 1 });
  });
  await check('with too little time left it sends nothing, and the batch goes back to the queue', async () => {
    assert.deepEqual(await answerTo('too-late', 1_500), failures('too-late'));
    assert.deepEqual(deliveriesOf('too-late'), { slack: 0, sns: 0 });
  });
  await check('an invocation that is no batch is reported as an error, and the next one works', async () => {
    const { kind, body } = await running.invoke({ hello: 'world' });
    assert.deepEqual({ kind, type: body['errorType'] }, { kind: 'error', type: 'TypeError' });
    assert.deepEqual(await answerTo('after-an-error'), failures());
  });
}
