import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkUndo } from './undo.ts';

await runOnEmulator('the printed undo on the emulator', checkUndo);
