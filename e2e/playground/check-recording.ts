import { readFileSync } from 'node:fs';
import type { Report } from '../report/report.ts';
import type { Deployment } from '../stack/deployment.ts';
import type { Testbed } from '../testbed/testbed.ts';
import { recordedAnew, recordingFile } from './recording.ts';

/** docs/playground.md shows what comes out today. */
export async function checkRecording({ check }: Report, testbed: Testbed, deployment: Deployment): Promise<void> {
  await check('docs/playground.md, typed anew, comes out as it is recorded', async () => {
    const recorded = readFileSync(recordingFile, 'utf8').split('\n');
    const today = (await recordedAnew(testbed, deployment)).split('\n');
    const line = today.findIndex((text, index) => text !== recorded[index]);
    if (line < 0 && today.length === recorded.length) return;
    const differs = `Line ${line + 1} was\n${recorded[line]}\nand is\n${today[line]}\n`;
    throw new Error(`${differs}If that is as it should be, record it anew: node --import tsx e2e/playground/record.ts`);
  });
}
