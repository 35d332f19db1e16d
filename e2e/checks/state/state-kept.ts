import assert from 'node:assert/strict';
import { CreateRoleCommand, DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { sdkSettings } from '../../aws/client/sdk-settings.ts';
import { recordedAccount } from '../../aws/cloudtrail/recorded-account.ts';
import { iamOf } from '../../aws/users.ts';
import { waitUntil } from '../../machine/wait-until.ts';
import type { Report } from '../../report/report.ts';
import { untilQuiet, watch } from '../../stack/arrivals.ts';
import type { Deployment } from '../../stack/deployment.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { notWell, typed } from '../deployed-commands/whodunit.ts';

/** One of them is changed with an event, the other with none: a snapshot leaves alone what events tell of. */
const [archiver, auditor] = ['archiver', 'auditor'];
const PolicyName = 'read-archive';
const policy = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::archive/*' };

/** The state that the deployment keeps: read by its snapshot, told in alerts, and held against what came with no event. */
export async function checkStateKept({ check }: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  const { emulator } = testbed;
  const unseen = new IAMClient(sdkSettings(emulator.account));
  const recorded = await recordedAccount(emulator);
  const seen = iamOf(recorded.url, emulator.account.credentials);
  const { look } = await watch(testbed, deployment);
  const told = async (...words: readonly string[]) => {
    await untilQuiet(testbed, deployment);
    const { slack } = await look();
    const found = slack.filter((text) => words.every((word) => text.includes(word)));
    assert.equal(
      found.length,
      1,
      `Of ${slack.length} messages, ${found.length} hold ${words.join(' and ')}:\n${slack.join('\n')}`,
    );
  };
  try {
    for (const name of [archiver, auditor]) await makeRole(name, unseen);
    await putPolicy(archiver, unseen);
    await check('`whodunit doctor` says that no snapshot was taken, and its own command takes one', () =>
      firstSnapshot(testbed),
    );
    await check(
      'an alert tells what a policy allowed that no event ever showed, and its undo puts that back',
      async () => {
        await seen.send(new DeleteRolePolicyCommand({ RoleName: archiver, PolicyName }));
        await told(
          'deleted inline policy read-archive',
          'Lost: ',
          's3:GetObject',
          'put-role-policy',
          'arn:aws:s3:::archive/*',
        );
      },
    );
    await check(
      'what changed with no event is told after the next snapshots, with the access that it gave',
      async () => {
        await putPolicy(auditor, unseen);
        await takeSnapshot(testbed);
        await takeSnapshot(testbed);
        await told('Somebody changed role auditor', 'Gained: ', 's3:GetObject', 'delete-role-policy');
      },
    );
  } finally {
    await recorded.close();
    unseen.destroy();
  }
}

async function makeRole(RoleName: string, iam: IAMClient): Promise<void> {
  const Statement = { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
}

async function putPolicy(RoleName: string, iam: IAMClient): Promise<void> {
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: policy });
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));
}

/** As the doctor says. A command that is right needs no more of the reader. */
async function firstSnapshot(testbed: Testbed): Promise<void> {
  const [invoke = ''] = (await notWell(testbed)).get('snapshot') ?? [];
  assert.match(invoke, /^aws lambda invoke /);
  await typed(testbed, invoke);
  const isTaken = async () => !(await notWell(testbed)).has('snapshot');
  assert.ok(await waitUntil(isTaken, 60_000), 'There is no snapshot after a minute.');
}

async function takeSnapshot(testbed: Testbed): Promise<void> {
  const name = `$(aws lambda list-functions --region us-east-1 --query "Functions[?contains(FunctionName, 'SnapshotFunction')].FunctionName | [0]" --output text)`;
  const answer = await typed(testbed, `aws lambda invoke --region us-east-1 --function-name ${name} /dev/null`);
  assert.ok(!answer.includes('FunctionError'), answer);
}
