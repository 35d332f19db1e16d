import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { livingAccount } from './living-account.ts';

await runOnEmulator('a living account on the emulator', livingAccount);
