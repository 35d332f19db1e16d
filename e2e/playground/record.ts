import { writeFileSync } from 'node:fs';
import { runOnEmulator } from '../run-on-emulator.ts';
import { recordedAnew, recordingFile } from './recording.ts';

await runOnEmulator('the recording of docs/playground.md', async ({ check }, world, deployment) => {
  await check('docs/playground.md is recorded anew', async () => {
    writeFileSync(recordingFile, await recordedAnew(world, deployment));
  });
});
