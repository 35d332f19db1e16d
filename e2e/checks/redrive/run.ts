import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkRedrive } from './redrive.ts';

await runOnEmulator('the redrive of dead letters on the emulator', checkRedrive);
