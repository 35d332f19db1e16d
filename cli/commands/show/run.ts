import { messagesFor } from '../../../alert/pipe.ts';
import { shown } from '../../../alert/visible.ts';
import { type Fields, textAt } from '../../../iam/cloudtrail/fields.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { messageText } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import { historyOf, type Sources } from '../../account/sources.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedContext, deployedSettings, readerFor } from '../../deployed.ts';
import { localZone } from '../../time/clock.ts';
import { changesIn } from '../log/changes.ts';

export type ShowOptions = Omit<Sources, 'files'> &
  Readonly<{ event: string; raw: boolean; history?: readonly string[] | undefined }>;

/** The alert, or the record, to standard output. */
export async function run(options: ShowOptions, context: CommandContext): Promise<ExitCode> {
  const sources = { ...options, files: options.history };
  const text = options.raw
    ? await rawText(sources, options.event, context)
    : await alertText(sources, options.event, context);
  if (text !== undefined) {
    await print(context.stdout, `${text}\n`);
    return 0;
  }
  await print(
    context.stderr,
    `There is no change of IAM with the event id ${shown(options.event)} in the history. CloudTrail shows a change after some minutes.\n`,
  );
  return 1;
}

const always = { since: 0 };

async function rawText(sources: Sources, event: string, context: CommandContext): Promise<string | undefined> {
  const history = await historyOf({ ...sources, event }, context);
  for await (const record of history.records({ ...always, until: context.now() })) {
    if (idOf(record) === event) return JSON.stringify(record, null, 2);
  }
  return undefined;
}

function idOf(record: Fields): string | undefined {
  return textAt(record, 'eventID');
}

async function alertText(sources: Sources, event: string, context: CommandContext): Promise<string | undefined> {
  const settings = deployedSettings(undefined, context.directory);
  const declared = deployedContext({ accountName: {} }, settings);
  const period = { ...always, until: context.now() };
  const { alerts } = await changesIn(
    { ...sources, event },
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
    return texts.join('\n');
  }
  return undefined;
}
