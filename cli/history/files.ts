import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import type { CommandContext } from '../command-context.ts';
import { sourceNamed } from '../input/source.ts';
import { iamSource, isOfChange } from './changes-of-iam.ts';
import type { History, Period } from './history.ts';
import { filesIn } from './log-files/paths.ts';
import { readFile, type Wanted } from './log-files/read-file.ts';
import { shelf } from './newest-first.ts';
import { isWithin } from './time-of.ts';

export type FilesOptions = Readonly<{
  /** The id of the one event that is wanted, whatever it is. */
  event?: string | undefined;
  /** Ends the reading; what was found until then is given. */
  signal?: AbortSignal | undefined;
}>;

/**
 * The history that CloudTrail log files hold, in whatever shape `whodunit render` reads; of a folder all that is in it.
 * They have no order: all are read before the first record is given, and those that are wanted are kept.
 */
export function filesHistory(
  paths: readonly string[],
  context: Pick<CommandContext, 'stdin' | 'directory'>,
  { event, signal }: FilesOptions = {},
): History {
  const gaps: string[] = [];
  const wanted = event === undefined ? changesOfIam : onlyEvent(event);
  const gap = (sentence: string) => void gaps.push(sentence);
  async function* records(period: Period): AsyncGenerator<Fields> {
    const found = shelf();
    const keep = (record: Fields) => {
      if (isWithin(record, period)) found.add(record);
    };
    for (const path of paths.flatMap((one) => filesIn(one, context.directory, gap))) {
      if (signal?.aborted) break;
      await readFile(sourceNamed(path, context), wanted, keep, gap, signal);
    }
    if (signal?.aborted) gap('The reading was interrupted: not all of the files could be read.');
    yield* found.newestFirst();
  }
  return { records, gaps: () => gaps };
}

const changesOfIam: Wanted = {
  text: iamSource,
  // A record alone, as CloudTrail writes it, says it in these characters; within a value they would be escaped.
  isLeftOut: (json) => json.subarray(0, beginning.length).equals(beginning) && json.indexOf(reading) !== -1,
  is: isOfChange,
};

const beginning = Buffer.from('{"eventVersion"');
const reading = Buffer.from('"readOnly":true');

function onlyEvent(event: string): Wanted {
  return { text: event, isLeftOut: () => false, is: (record) => textAt(record, 'eventID') === event };
}
