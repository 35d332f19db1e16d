import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { recordAt } from '../history/read.ts';
import { whodunit } from '../whodunit.ts';
import { against, created, detached, history } from './an-account.ts';

const records = [...history];
const read = recordAt('2026-11-23T01:00:00Z', 'reader', { eventName: 'GetUser', readOnly: true });

describe('whodunit show', () => {
  test('prints the alert of one event, for which it asks by its id', async () => {
    const { code, stdout, calls } = await against({ records }, ['show', 'id-of-detached']);
    expect({ code, first: stdout.split('\n')[0] }).toEqual({
      ...{ code: 0, first: '🟡 kimura detached managed policy ExportRead from role billing-export' },
    });
    expect(calls.map(({ input }) => input['LookupAttributes'])).toEqual([
      [{ AttributeKey: 'EventId', AttributeValue: 'id-of-detached' }],
    ]);
  });

  test('--raw prints the record as it is, also of a call that only reads', async () => {
    const one = await against({ records: [...records, read] }, ['show', 'id-of-reader', '--raw']);
    expect(JSON.parse(one.stdout)).toEqual(read);
  });

  test('--raw lets no value move the cursor', async () => {
    const evil = { ...created, eventID: 'evil', requestParameters: { userName: 'a\u202eb\u009b' } };
    const { stdout } = await against({ records: [evil] }, ['show', 'evil', '--raw']);
    expect(stdout).toContain(String.raw`"userName": "a\u202eb\u009b"`);
    expect(JSON.parse(stdout)).toEqual(evil);
  });

  test('finds it in log files', async () => {
    const directory = temporaryFolder('show');
    writeFileSync(join(directory, 'log.json'), JSON.stringify({ Records: [read, ...records] }));
    const { stdout } = await whodunit(['show', 'id-of-detached', '--history', '.', '--raw'], { directory });
    expect(JSON.parse(stdout)).toEqual(detached);
  });

  test('says where else to look where there is none, exit code 1', async () => {
    const { code, stdout, stderr } = await against({ records }, ['show', 'id-of-nothing']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^There is no change of IAM with the id id-of-nothing in the history that was read\./);
  });
});
