import assert from 'node:assert/strict';
import type { Report } from '../report/report.ts';
import { structured } from './log-lines.ts';
import type { RunningFunction } from './running-function.ts';

/** Variables with which the function cannot start, as after a change by hand. */
export const wrongVariables = { TABLE_NAME: '', TIME_ZONE: 'Mars/Olympus' } as const;

/** An execution environment that has the wrong variables. */
export async function checkStart(running: RunningFunction, { check }: Report): Promise<void> {
  await check('a wrong environment is reported as a failed start that names every wrong variable', async () => {
    const { kind, body } = await running.initError();
    assert.deepEqual({ kind, type: body['errorType'] }, { kind: 'init error', type: 'AggregateError' });
    assert.match(String(body['errorMessage']), /TABLE_NAME.*TIME_ZONE/);
  });
  await check('then it ends, and its log says the same', async () => {
    assert.notEqual(await running.ended, 0);
    // Node itself writes the last lines, which are not JSON.
    const lines = running.log().filter((line) => line.startsWith('{'));
    const said = structured(lines).map((line) => JSON.stringify(line));
    assert.ok(said.some((line) => Object.keys(wrongVariables).every((name) => line.includes(name))));
  });
}
