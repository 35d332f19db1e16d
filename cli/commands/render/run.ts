import type { Alert } from '../../../alert/alert.ts';
import { alertsIn, type Message } from '../../../alert/group.ts';
import { holdBack, messagesFor } from '../../../alert/pipe.ts';
import { paintFor } from '../../../terminal/colour.ts';
import type { View } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedContext, type ReaderOptions, readerFor } from '../../deployed.ts';
import type { FormatName } from '../../format/format.ts';
import { formats } from '../../format/formats.ts';
import { sourceNamed } from '../../input/source.ts';
import { isOver } from './batch.ts';
import { type EventResult, eventResults, ourFault } from './event-results.ts';
import { inputs } from './option-values.ts';
import { type Counts, newCounts, summary } from './summary.ts';

export type RenderOptions = ReaderOptions &
  Readonly<{
    files: readonly string[];
    format: FormatName;
    /** Whether to render also what no rule would match. */
    all: boolean;
    /** Whether changes of one session become a digest, as in the function, or each event a message. */
    group: boolean;
  }>;

/** Messages to standard output, and what became of the rest to standard error. */
export async function run(options: RenderOptions, context: CommandContext): Promise<ExitCode> {
  const view = { reader: readerFor(options), paint: paintFor(context) };
  const counts = newCounts();
  let batch: Alert[] = [];
  for await (const result of results(options, context)) {
    if (result.kind !== 'alert') {
      await note(result, counts, context);
      continue;
    }
    if (!options.group || isOver(batch, result.alert)) {
      await show(batch, options.format, view, counts, context);
      batch = [];
    }
    batch.push(result.alert);
  }
  await show(batch, options.format, view, counts, context);
  await print(context.stderr, summary(counts, options.all));
  return counts.unread === 0 ? 0 : 1;
}

const waiting = 'Reading events from the terminal until Ctrl-D (Ctrl-Z and Enter on Windows).\n';

async function* results(options: RenderOptions, context: CommandContext): AsyncGenerator<EventResult> {
  const selection = { all: options.all, declared: deployedContext(options) };
  for (const input of inputs(options.files)) {
    if (input === '-' && context.stdin.isTTY) await print(context.stderr, waiting);
    yield* eventResults(sourceNamed(input, context), selection);
  }
}

async function note(
  result: Exclude<EventResult, { kind: 'alert' }>,
  counts: Counts,
  { stderr }: CommandContext,
): Promise<void> {
  if (result.kind === 'skipped') {
    counts.skipped.set(result.reason, (counts.skipped.get(result.reason) ?? 0) + 1);
    return;
  }
  counts.unread += 1;
  await print(stderr, `${result.place}: ${result.why}\n`);
}

async function show(
  batch: readonly Alert[],
  format: FormatName,
  view: View,
  counts: Counts,
  { stdout, stderr, now }: CommandContext,
): Promise<void> {
  const { between, text } = formats[format];
  const { alerts } = holdBack(batch, [], now());
  for (const message of messagesFor(alerts, {}).messages) {
    const said = attempt(() => text(message, view));
    if (said.kind === 'failed') {
      counts.unread += 1;
      await print(stderr, `${idsIn(message)}: ${ourFault(said.error)}\n`);
      continue;
    }
    await print(stdout, `${counts.rendered === 0 ? '' : between}${said.text}\n`);
    counts.rendered += 1;
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
