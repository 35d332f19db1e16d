import { runOnEmulator } from '../../testbed/run-on-emulator.ts';
import { checkDeployedCommands } from './deployed-commands.ts';

await runOnEmulator('the commands that look after a deployment, on the emulator', checkDeployedCommands);
