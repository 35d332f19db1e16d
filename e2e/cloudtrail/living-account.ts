import assert from 'node:assert/strict';
import { DeleteUserCommand, DeleteUserPolicyCommand } from '@aws-sdk/client-iam';
import { untilQuiet, watch } from '../arrivals.ts';
import type { Deployment } from '../deployment.ts';
import type { Report } from '../report.ts';
import type { World } from '../world.ts';
import { put } from './bucket.ts';
import { historyIsTold } from './history-told.ts';
import { hire, iamOf } from './people.ts';
import { recordedIam } from './recorded-iam.ts';

/**
 * A job writes to S3 with its own key; somebody deletes its policy; IAM itself, whose enforcement has to be on,
 * refuses the job; and who did it stands in Slack. Every call to IAM becomes an event by the CloudTrail player.
 */
export async function livingAccount({ check }: Report, world: World, deployment: Deployment): Promise<void> {
  const { account } = world.emulator;
  const player = await recordedIam(account);
  const { look } = await watch(world, deployment);
  const messageWith = async (...words: readonly string[]) => {
    await untilQuiet(world, deployment);
    const { slack } = await look();
    const found = slack.filter((text) => words.every((word) => text.includes(word)));
    assert.equal(found.length, 1, `Of ${slack.length} messages, ${found.length} hold ${words.join(' and ')}.`);
  };
  try {
    const root = iamOf(player.url, account.credentials);
    await put(account, '/exports', account.credentials);
    const job = await hire(root, 'nightly-export', { Action: 's3:PutObject', Resource: 'arn:aws:s3:::exports/*' });
    const tanaka = await hire(root, 'tanaka', { Action: 'iam:*', Resource: '*' });
    const write = () => put(account, '/exports/today.csv', job);
    await check('a job with its own key writes to S3', async () => assert.equal((await write()).status, 200));
    await check('when its policy is deleted, IAM refuses the job', async () => {
      const policy = { UserName: 'nightly-export', PolicyName: 'nightly-export-work' };
      await iamOf(player.url, tanaka).send(new DeleteUserPolicyCommand(policy));
      const { status, text } = await write();
      assert.equal(status, 403, text);
      assert.match(text, /AccessDenied/);
    });
    await check('Slack says who deleted what', () => messageWith('tanaka deleted', 'nightly-export-work'));
    await check('IAM refuses the job when it tries to delete a user', async () => {
      const attempt = iamOf(player.url, job).send(new DeleteUserCommand({ UserName: 'tanaka' }));
      await assert.rejects(attempt, { name: 'AccessDenied' });
    });
    await check('Slack calls it an attempt', () => messageWith('nightly-export tried', 'DeleteUser'));
    await check('the event history, asked by the AWS CLI and rendered by whodunit, tells the same story', async () => {
      const { topic } = await look();
      const texts = ['tanaka deleted inline policy nightly-export-work', 'nightly-export tried to delete a user'];
      return historyIsTold(world, player, { ids: topic.flat(), texts });
    });
  } finally {
    await player.close();
  }
}
