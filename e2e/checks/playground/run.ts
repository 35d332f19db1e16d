import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkPlayground } from './playground.ts';

await runOnEmulator('the playground on the emulator', checkPlayground);
