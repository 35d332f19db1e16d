import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkStateKept } from './state-kept.ts';

await runOnEmulator('the state that the deployment keeps, on the emulator', checkStateKept);
