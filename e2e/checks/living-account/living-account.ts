import assert from 'node:assert/strict';
import { DeleteUserCommand, DeleteUserPolicyCommand } from '@aws-sdk/client-iam';
import { recordedAccount } from '../../aws/cloudtrail/recorded-account.ts';
import { createUserWithKey, iamOf } from '../../aws/users.ts';
import type { Report } from '../../report/report.ts';
import { untilQuiet, watch } from '../../stack/arrivals.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { put } from './bucket.ts';
import { culpritIsFound } from './culprit-found.ts';
import { historyIsRendered } from './history-rendered.ts';

/**
 * A job writes to S3 with its own key. A user deletes the job's policy. IAM, which has to be enforced, then
 * refuses the job, and Slack says who deleted the policy. The recording proxy makes an event of every call to IAM.
 */
export async function livingAccount(report: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const { check } = report;
  const { account } = testbed.emulator;
  const recorded = await recordedAccount(testbed.emulator);
  const { look } = await watch(testbed, deployment);
  const messageWith = async (...words: readonly string[]) => {
    await untilQuiet(testbed, deployment);
    const { slack } = await look();
    const found = slack.filter((text) => words.every((word) => text.includes(word)));
    assert.equal(found.length, 1, `Of ${slack.length} messages, ${found.length} hold ${words.join(' and ')}.`);
  };
  try {
    const root = iamOf(recorded.url, account.credentials);
    await put(account, '/exports', account.credentials);
    const job = await createUserWithKey(root, 'nightly-export', {
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::exports/*',
    });
    const tanaka = await createUserWithKey(root, 'tanaka', { Action: 'iam:*', Resource: '*' });
    const write = () => put(account, '/exports/today.csv', job);
    const works = async () => (await write()).status === 200;
    await check('a job with its own key writes to S3', async () => assert.equal((await write()).status, 200));
    await check('when its policy is deleted, IAM refuses the job', async () => {
      const policy = { UserName: 'nightly-export', PolicyName: 'nightly-export-work' };
      await iamOf(recorded.url, tanaka).send(new DeleteUserPolicyCommand(policy));
      const { status, text } = await write();
      assert.equal(status, 403, text);
      assert.match(text, /AccessDenied/);
    });
    await check('Slack says who deleted what', () => messageWith('tanaka deleted', 'nightly-export-work'));
    await check('IAM refuses the job when it tries to delete a user', async () => {
      const attempt = iamOf(recorded.url, job).send(new DeleteUserCommand({ UserName: 'tanaka' }));
      await assert.rejects(attempt, { name: 'AccessDenied' });
    });
    await check('Slack calls it an attempt', () => messageWith('nightly-export tried', 'DeleteUser'));
    await check('the event history, read by the AWS CLI and rendered by whodunit, shows the same changes', async () => {
      const { topic } = await look();
      const texts = ['tanaka deleted inline policy nightly-export-work', 'nightly-export tried to delete user tanaka'];
      return historyIsRendered(testbed, recorded, { ids: topic.flat(), texts });
    });
    const { text: error } = await write();
    const refused = { user: 'nightly-export', policy: 'nightly-export-work', by: 'tanaka', error, works };
    await culpritIsFound(report, testbed, recorded, refused);
  } finally {
    await recorded.close();
  }
}
