import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsAt, fieldsOf, listAt, textAt } from '../../../iam/cloudtrail/fields.ts';
import { callerEnvironment } from '../../aws/cloudtrail/caller-environment.ts';
import type { RecordedAws } from '../../aws/cloudtrail/recorded-account.ts';
import type { Report } from '../../report/report.ts';
import type { Testbed } from '../../testbed/testbed.ts';
import { typed } from '../deployed-commands/whodunit.ts';

/** A job that is refused: what it was told, and a try whether it works again. */
export type RefusedJob = Readonly<{
  user: string;
  policy: string;
  by: string;
  error: string;
  works(): Promise<boolean>;
}>;

/** The commands that end a hunt, typed against the account and its event history, up to the job that works again. */
export async function culpritIsFound(
  { check }: Report,
  testbed: Testbed,
  iam: RecordedAws,
  job: RefusedJob,
): Promise<void> {
  const env = callerEnvironment(testbed, iam);
  const type = (line: string) => typed(testbed, line, env);
  const json = async (line: string) => fieldsOf(JSON.parse(await type(`${line} --format json`)));
  const message = join(testbed.folder, 'refusal.txt');
  writeFileSync(message, job.error);
  const found = await check("`whodunit why` reads the job's error and finds who took it away", async () => {
    const answer = await json(`whodunit why --file ${message}`);
    const change = fieldsAt(answer, 'change');
    assert.equal(answer['verdict'], 'took it away');
    assert.equal(textAt(change, 'eventName'), 'DeleteUserPolicy');
    assert.match(textAt(change, 'who') ?? '', new RegExp(`user/${job.by}$`));
    return { id: textAt(change, 'eventID') ?? '', undo: listAt(answer, 'undo').map(String) };
  });
  if (found === undefined) return;
  await check("`whodunit why --verify` has the emulator's policy simulator say the same", async () => {
    const { verified } = await json(`whodunit why --verify --file ${message}`);
    assert.match(String(verified), /before allowed, after implicitDeny/);
    return String(verified);
  });
  await check('`whodunit log` and `show` have the change', async () => {
    assert.match(await type(`whodunit log --by ${job.by} --user ${job.user}`), /DeleteUserPolicy/);
    assert.match(await type(`whodunit show ${found.id}`), new RegExp(`${job.by} deleted inline policy ${job.policy}`));
    assert.equal(textAt(fieldsOf(JSON.parse(await type(`whodunit show ${found.id} --raw`))), 'eventID'), found.id);
  });
  await check('`whodunit can` says that it is refused now', async () => {
    const { answer } = await json(`whodunit can user/${job.user} s3:PutObject arn:aws:s3:::exports/today.csv`);
    assert.equal(answer, 'refused');
  });
  await check('the commands of `whodunit undo`, run by the AWS CLI, and the job works again', async () => {
    assert.equal(await job.works(), false);
    const commands = (await type(`whodunit undo ${found.id} 2>/dev/null`)).trim().split('\n');
    assert.deepEqual(commands, found.undo);
    await type(`whodunit undo ${found.id} 2>/dev/null | bash`);
    assert.equal(await job.works(), true);
  });
}
