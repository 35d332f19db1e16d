import type { Alert } from '../alert/alert.ts';
import { alertsIn, type Message } from '../alert/group.ts';
import { holdBack, messagesFor } from '../alert/pipe.ts';
import { isOver } from './batch.ts';
import { colourFor } from './colour.ts';
import type { RenderCommand } from './command.ts';
import { deployedAlerter, readerFor } from './deployed.ts';
import type { View } from './format/format.ts';
import { formats } from './format/formats.ts';
import { sourceNamed } from './input/source.ts';
import { type Outcome, ourFault, outcomes } from './outcomes.ts';
import { print } from './print.ts';
import { summary } from './summary.ts';
import { newTally, type Tally } from './tally.ts';
import type { ExitCode, World } from './world.ts';

/** `whodunit render`: messages to standard output, and what became of the rest to standard error. */
export async function render(command: RenderCommand, world: World): Promise<ExitCode> {
  const view = { reader: readerFor(command), colour: colourFor(world) };
  const tally = newTally();
  let batch: Alert[] = [];
  for await (const outcome of allOutcomes(command, world)) {
    if (outcome.kind !== 'alert') {
      await note(outcome, tally, world);
      continue;
    }
    if (command.grouping === 'none' || isOver(batch, outcome.alert)) {
      await show(batch, command, view, tally, world);
      batch = [];
    }
    batch.push(outcome.alert);
  }
  await show(batch, command, view, tally, world);
  await print(world.stderr, summary(tally, command.events));
  return tally.unread === 0 ? 0 : 1;
}

const waiting = 'Reading events from the terminal until Ctrl-D (Ctrl-Z and Enter on Windows).\n';

async function* allOutcomes({ inputs, events }: RenderCommand, world: World): AsyncGenerator<Outcome> {
  const judging = { events, alerter: deployedAlerter() };
  for (const input of inputs) {
    if (input === '-' && world.stdin.isTTY) await print(world.stderr, waiting);
    yield* outcomes(sourceNamed(input, world), judging);
  }
}

async function note(outcome: Exclude<Outcome, { kind: 'alert' }>, tally: Tally, { stderr }: World): Promise<void> {
  if (outcome.kind === 'skipped') {
    tally.skipped.set(outcome.reason, (tally.skipped.get(outcome.reason) ?? 0) + 1);
    return;
  }
  tally.unread += 1;
  await print(stderr, `${outcome.place}: ${outcome.why}\n`);
}

async function show(
  batch: readonly Alert[],
  { format }: RenderCommand,
  view: View,
  tally: Tally,
  { stdout, stderr }: World,
): Promise<void> {
  const { between, text } = formats[format];
  const { alerts } = holdBack(batch, [], Date.now());
  for (const message of messagesFor(alerts, {}).messages) {
    const said = attempt(() => text(message, view));
    if (said.kind === 'failed') {
      tally.unread += 1;
      await print(stderr, `${idsIn(message)}: ${ourFault(said.error)}\n`);
      continue;
    }
    await print(stdout, `${tally.rendered === 0 ? '' : between}${said.text}\n`);
    tally.rendered += 1;
  }
}

type Attempt = Readonly<{ kind: 'said'; text: string }> | Readonly<{ kind: 'failed'; error: unknown }>;

function attempt(say: () => string): Attempt {
  try {
    return { kind: 'said', text: say() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function idsIn(message: Message): string {
  return alertsIn(message)
    .map(({ id }) => id)
    .join(', ');
}
