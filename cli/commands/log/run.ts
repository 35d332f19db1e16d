import type { ChangeAlert } from '../../../alert/alert.ts';
import { messagesFor } from '../../../alert/pipe.ts';
import { paintFor } from '../../../terminal/colour.ts';
import { messageText, type View } from '../../../terminal/message-text.ts';
import { print } from '../../../terminal/print.ts';
import type { AnswerFormat } from '../../account/option-values.ts';
import type { Sources } from '../../account/sources.ts';
import type { ExitCode } from '../../command.ts';
import type { CommandContext } from '../../command-context.ts';
import { deployedContext, deployedSettings, readerFor } from '../../deployed.ts';
import { isWanted, type Wanted } from '../../filter/record-filter.ts';
import { formats } from '../../format/formats.ts';
import { paged } from '../../pager.ts';
import { gapNotes } from '../../story/gap-notes.ts';
import { localZone } from '../../time/clock.ts';
import { momentOf } from '../../time/moment.ts';
import { changesIn } from './changes.ts';
import { type Layout, lineOf } from './line.ts';

export type LogOptions = Omit<Sources, 'files'> &
  Wanted &
  Readonly<{
    since?: string | undefined;
    until?: string | undefined;
    history?: readonly string[] | undefined;
    limit?: number | undefined;
    long: boolean;
    pager: boolean;
    format: AnswerFormat;
  }>;

/** The changes to standard output as they are found, what could not be read to standard error. */
export async function run(options: LogOptions, context: CommandContext): Promise<ExitCode> {
  const now = context.now();
  const period = {
    since: options.since === undefined ? 0 : momentOf(options.since, now, '--since'),
    until: options.until === undefined ? now : momentOf(options.until, now, '--until'),
  };
  const settings = deployedSettings(undefined, context.directory);
  const timeZone = localZone(context.env);
  const view = { reader: { ...readerFor({ accountName: {} }, settings), timeZone }, paint: paintFor(context) };
  const declared = deployedContext({ accountName: {} }, settings);
  const isPaged = options.pager && options.format === 'terminal';
  // The pager and the progress would write over each other.
  const sources = {
    ...options,
    files: options.history,
    progress: !(isPaged && context.stdout.isTTY === true),
    signal: context.interruption?.(),
  };
  const changes = await changesIn(sources, period, declared, context, (record) => isWanted(record, options));
  const most = options.limit ?? (options.since === undefined ? usual : Number.POSITIVE_INFINITY);
  if (changes.about !== undefined) await print(context.stderr, `${changes.about}\n`);
  const layout = { width: context.stdout.columns ?? 120, timeZone, now };
  let count = 0;
  await paged(isPaged, context, async (stdout) => {
    for await (const alert of changes.alerts) {
      await print(stdout, textOf(alert, options, layout, view, count === 0));
      count += 1;
      // Whoever has left the pager wants no more.
      if (count >= most || stdout.destroyed) break;
    }
    if (count === 0 && options.format === 'terminal') await print(stdout, none);
  });
  const isCut = options.limit === undefined && count >= most;
  await print(context.stderr, gapNotes([...changes.gaps(), ...(isCut ? [latestOnly] : [])]));
  return changes.gaps().some((gap) => gap.includes('could not be read')) ? 1 : 0;
}

const usual = 50;

const latestOnly = `These are the latest ${usual}: --limit or --since shows more.`;

const none =
  'No change was found that fits. That is no proof that there was none: CloudTrail shows a change after some minutes, and its event history holds 90 days.\n';

function textOf(
  alert: ChangeAlert,
  { format, long }: LogOptions,
  layout: Layout,
  view: View,
  isFirst: boolean,
): string {
  if (format === 'terminal' && !long) return `${lineOf(alert, layout, view)}\n`;
  const [message] = messagesFor([alert], {}).messages;
  if (message === undefined) return '';
  if (format === 'json') return `${formats.json.text(message, view)}\n`;
  return `${isFirst ? '' : '\n'}${messageText(message, view)}\n`;
}
