import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkChanges } from './changes.ts';

await runOnEmulator('changes of settings on the emulator', checkChanges);
