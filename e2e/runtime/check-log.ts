import assert from 'node:assert/strict';
import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import type { Report } from '../report/report.ts';
import { structured } from './log-lines.ts';
import type { RunningFunction } from './running-function.ts';
import type { RuntimeServices } from './services.ts';

/** The log of the checks before this one. The event that it looks for is from check-faults.ts. */
export async function checkLog(running: RunningFunction, { slack }: RuntimeServices, { check }: Report): Promise<void> {
  await check('each line of the log is a JSON object', async () => {
    assert.notEqual(structured(running.log()).length, 0);
  });
  await check('what SNS refused is in the log with its time, level and request', async () => {
    const about = structured(running.log()).filter((line) => JSON.stringify(line).includes('sns-down'));
    const reports = about.filter((line) => textAt(line, 'level') !== 'INFO');
    assert.notEqual(reports.length, 0, 'No line of the log reports it.');
    assert.deepEqual(reports.flatMap(missingFrom), []);
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
