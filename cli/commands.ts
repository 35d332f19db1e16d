import type { Command } from './command.ts';
import { diff } from './commands/diff/diff.ts';
import { doctor } from './commands/doctor/doctor.ts';
import { redrive } from './commands/redrive/redrive.ts';
import { render } from './commands/render/render.ts';
import { sendTest } from './commands/send-test/send-test.ts';
import { setup } from './commands/setup/setup.ts';

/** The commands in the order of the help. A new one is a file of `commands/`, or a folder of it, and a line here. */
export const commands: readonly Command[] = [render, diff, doctor, setup, sendTest, redrive];
