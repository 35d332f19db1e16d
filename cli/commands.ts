import type { Command } from './command.ts';
import { can } from './commands/can/can.ts';
import { completion } from './commands/completion/completion.ts';
import { diff } from './commands/diff/diff.ts';
import { doctor } from './commands/doctor/doctor.ts';
import { log } from './commands/log/log.ts';
import { redrive } from './commands/redrive/redrive.ts';
import { render } from './commands/render/render.ts';
import { replay } from './commands/replay/replay.ts';
import { restore } from './commands/restore/restore.ts';
import { sendTest } from './commands/send-test/send-test.ts';
import { setup } from './commands/setup/setup.ts';
import { show } from './commands/show/show.ts';
import { undo } from './commands/undo/undo.ts';
import { whoCan } from './commands/who-can/who-can.ts';
import { why } from './commands/why/why.ts';

/** The commands in the order of the help. A new one is a file of `commands/`, or a folder of it, and a line here. */
export const commands: readonly Command[] = [
  ...[why, log, show, undo, restore, can, whoCan],
  ...[doctor, setup, sendTest, redrive, replay],
  ...[render, diff, completion],
];
