import { writeFileSync } from 'node:fs';
import { runOnEmulator } from '../testbed/run-on-emulator.ts';
import { recordedAnew, recordingFile } from './recording.ts';

await runOnEmulator('the recording of docs/playground.md', async ({ check }, testbed, deployment) => {
  await check('docs/playground.md is recorded anew', async () => {
    writeFileSync(recordingFile, await recordedAnew(testbed, deployment));
  });
});
