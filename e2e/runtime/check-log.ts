import assert from 'node:assert/strict';
import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import type { Report } from '../report.ts';
import { structured } from './log-lines.ts';
import type { RunningFunction } from './running-function.ts';
import type { Stage } from './stage.ts';

/** The log of all that went before: see check-faults.ts for the event that it looks for. */
export async function checkLog(running: RunningFunction, { slack }: Stage, { check }: Report): Promise<void> {
  await check('each line of the log is a structure', async () => {
    assert.notEqual(structured(running.log()).length, 0);
  });
  await check('what SNS did not take is in the log with its time, level and request', async () => {
    const about = structured(running.log()).filter((line) => JSON.stringify(line).includes('sns-down'));
    const complaints = about.filter((line) => textAt(line, 'level') !== 'INFO');
    assert.notEqual(complaints.length, 0, 'No line complains of it.');
    assert.deepEqual(complaints.flatMap(missingFrom), []);
  });
  await check("no line of the log holds a webhook's address", async () => {
    const { pathname } = new URL(slack.webhook);
    assert.deepEqual(
      running.log().filter((line) => line.includes(pathname)),
      [],
    );
  });
}

function missingFrom(line: Fields): readonly string[] {
  return ['timestamp', 'level', 'requestId'].filter((name) => textAt(line, name) === undefined);
}
