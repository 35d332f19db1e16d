import { messagesFor } from '../../../alert/pipe.ts';
import { shown, visibleJson } from '../../../alert/visible.ts';
import { type Fields, textAt } from '../../../iam/cloudtrail/fields.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { messageText } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import { historyOf, type Sources } from '../../account/sources.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedContext, deployedSettings, readerFor } from '../../deployed.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { localZone } from '../../time/clock.ts';
import { changesIn } from '../log/changes.ts';

export type ShowOptions = Omit<Sources, 'files'> &
  Readonly<{ event: string; raw: boolean; history?: readonly string[] | undefined }>;

/** The alert, or the record, to standard output. */
export async function run(options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const sources = { ...options, files: options.history };
  const { text, gaps } = options.raw
    ? await rawText(sources, options.event, context)
    : await alertText(sources, options.event, context);
  if (text !== undefined) {
    await print(context.stdout, `${text}\n`);
    return 0;
  }
  await print(context.stderr, `${noSuchEvent(options)}\n${gapNotes(gaps)}`);
  return 1;
}

function noSuchEvent({ event, raw }: ShowOptions): string {
  const what = raw ? 'event' : 'change of IAM';
  return `There is no ${what} with the id ${shown(event)} in the history that was read. CloudTrail shows an event after some minutes, and its event history holds 90 days: --history reads log files, --table what a deployment keeps.`;
}

/** What was found, and what could not be read on the way to it. */
type Found = Readonly<{ text: string | undefined; gaps: readonly string[] }>;

const always = { since: 0 };

async function rawText(sources: Sources, event: string, context: CommandContext): Promise<Found> {
  const history = await historyOf({ ...sources, state: undefined, event }, context);
  for await (const record of history.records({ ...always, until: context.now() })) {
    if (idOf(record) === event) return { text: jsonOf(record), gaps: [] };
  }
  return { text: undefined, gaps: history.gaps() };
}

/** No value can move the cursor, and a parser reads the same. */
function jsonOf(record: Fields): string {
  return JSON.stringify(record, null, 2).split('\n').map(visibleJson).join('\n');
}

function idOf(record: Fields): string | undefined {
  return textAt(record, 'eventID');
}

async function alertText(sources: Sources, event: string, context: CommandContext): Promise<Found> {
  const settings = deployedSettings(undefined, context.directory);
  const declared = deployedContext({ accountName: {} }, settings);
  const period = { ...always, until: context.now() };
  const { alerts, gaps } = await changesIn(
    // What stood before it is known only from all that came after.
    sources.state === undefined ? { ...sources, event } : sources,
    period,
    declared,
    context,
    (record) => record.eventId === event,
  );
  const reader = { ...readerFor({ accountName: {} }, settings), timeZone: localZone(context.env) };
  for await (const alert of alerts) {
    const texts = messagesFor([alert], {}).messages.map((message) =>
      messageText(message, { reader, paint: paintFor(context) }),
    );
    return { text: texts.join('\n'), gaps: [] };
  }
  return { text: undefined, gaps: gaps() };
}
