import type { Alert } from '../../../alert/alert.ts';
import { alertsIn, type Message } from '../../../alert/group.ts';
import type { HoldRule } from '../../../alert/hold-rule.ts';
import { holdBack, messagesFor } from '../../../alert/pipe.ts';
import type { Context } from '../../../iam/context.ts';
import { paintFor } from '../../../terminal/colour.ts';
import type { View } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { CommandLineError } from '../../command-line-error.ts';
import { deployedContext, deployedSettings, type ReaderOptions, readerFor } from '../../deployed.ts';
import type { FormatName } from '../../format/format.ts';
import { formats } from '../../format/formats.ts';
import { sourceNamed } from '../../input/source.ts';
import { stateFrom } from '../../input/state-from.ts';
import { isOver, once } from './batch.ts';
import { type EventResult, eventResults, ourFault, type ReadableEvent } from './event-results.ts';
import { type Explain, explainer } from './explain.ts';
import { heldBackLine } from './held-back.ts';
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
    /** Whether the rules of the settings hold alerts back, as in the function. */
    hold: boolean;
    /** The file with the state before the first event. */
    state?: string | undefined;
    /** The file with the settings, instead of `settings.ts`. */
    settings?: string | undefined;
  }>;

/** Messages to standard output, and what became of the rest to standard error. */
export async function run(options: RenderOptions, context: CommandContext): Promise<ExitCode> {
  if (options.state === '-' && inputs(options.files).includes('-')) {
    throw new CommandLineError('- stands for standard input, which can be read only once: name a file of events');
  }
  const settings = deployedSettings(options.settings, context.directory);
  const view = { reader: readerFor(options, settings), paint: paintFor(context) };
  const state = options.state === undefined ? undefined : await stateFrom(options.state, context);
  if (state?.kind === 'unreadable') return 2;
  const declared = deployedContext(options, settings);
  const explain = explainer(state?.state, declared);
  const show = shower({ format: options.format, view, hold: options.hold ? settings.hold : [], explain });
  const counts = newCounts();
  let batch: ReadableEvent[] = [];
  for await (const result of results(options, declared, context)) {
    if (result.kind !== 'event') {
      await note(result, counts, context);
      continue;
    }
    if (!options.group || isOver(batch, result.event)) {
      await show(batch, counts, context);
      batch = [];
    }
    batch.push(result.event);
  }
  await show(batch, counts, context);
  await print(context.stderr, summary(counts, options.all));
  return counts.unread === 0 ? 0 : 1;
}

const waiting = 'Reading events from the terminal until Ctrl-D (Ctrl-Z and Enter on Windows).\n';

async function* results(
  { files, all }: RenderOptions,
  declared: Required<Context>,
  context: CommandContext,
): AsyncGenerator<EventResult> {
  const selection = { all, declared };
  for (const input of inputs(files)) {
    if (input === '-' && context.stdin.isTTY) await print(context.stderr, waiting);
    yield* eventResults(sourceNamed(input, context), selection);
  }
}

async function note(
  result: Exclude<EventResult, { kind: 'event' }>,
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

type Showing = Readonly<{ format: FormatName; view: View; hold: readonly HoldRule[]; explain: Explain }>;

type Show = (batch: readonly ReadableEvent[], counts: Counts, context: CommandContext) => Promise<void>;

/** Prints the messages of a batch, and names what a rule holds back. */
function shower(showing: Showing): Show {
  return async (batch, counts, context) => {
    const { alerts, heldBack } = holdBack(showing.explain(once(batch)), showing.hold, context.now());
    for (const each of heldBack) {
      counts.held += 1;
      await print(context.stderr, heldBackLine(each, showing.view.reader));
    }
    await printMessages(alerts, showing, counts, context);
  };
}

async function printMessages(
  alerts: readonly Alert[],
  { format, view }: Showing,
  counts: Counts,
  { stdout, stderr }: CommandContext,
): Promise<void> {
  const { between, text } = formats[format];
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
