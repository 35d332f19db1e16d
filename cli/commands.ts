import type { Command } from './command.ts';
import { can } from './commands/can/can.ts';
import { diff } from './commands/diff/diff.ts';
import { log } from './commands/log/log.ts';
import { render } from './commands/render/render.ts';
import { restore } from './commands/restore/restore.ts';
import { show } from './commands/show/show.ts';
import { undo } from './commands/undo/undo.ts';
import { whoCan } from './commands/who-can/who-can.ts';
import { why } from './commands/why/why.ts';

/** The commands in the order of the help. A new one is a file of `commands/`, or a folder of it, and a line here. */
export const commands: readonly Command[] = [why, log, show, undo, restore, can, whoCan, render, diff];
