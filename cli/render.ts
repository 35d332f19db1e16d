import { colourFor } from './colour.ts';
import type { RenderCommand } from './command.ts';
import { formats } from './format/formats.ts';
import { type Source, sourceNamed } from './input/source.ts';
import { outcomes, type Wanted } from './outcomes.ts';
import { print } from './print.ts';
import { readerFor } from './reader.ts';
import { summary } from './summary.ts';
import { countIn, newTally, type Tally } from './tally.ts';
import type { ExitCode, World } from './world.ts';

/** `whodunit render`: messages to standard output, and what became of the rest to standard error. */
export async function render(command: RenderCommand, world: World): Promise<ExitCode> {
  const wanted = { ...command, view: { reader: readerFor(command), colour: colourFor(world) } };
  const tally = newTally();
  for (const input of command.inputs) {
    if (input === '-' && world.stdin.isTTY) await print(world.stderr, waiting);
    await renderSource(sourceNamed(input, world), wanted, tally, world);
  }
  await print(world.stderr, summary(tally, command.events));
  return tally.unread === 0 ? 0 : 1;
}

const waiting = 'Reading events from the terminal until Ctrl-D (Ctrl-Z and Enter on Windows).\n';

async function renderSource(source: Source, wanted: Wanted, tally: Tally, { stdout, stderr }: World): Promise<void> {
  const { between } = formats[wanted.format];
  for await (const outcome of outcomes(source, wanted)) {
    if (outcome.kind === 'message') await print(stdout, `${tally.rendered === 0 ? '' : between}${outcome.text}\n`);
    if (outcome.kind === 'unread') await print(stderr, `${outcome.place}: ${outcome.why}\n`);
    countIn(tally, outcome);
  }
}
