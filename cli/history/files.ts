import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shown } from '../../alert/visible.ts';
import { type Fields, isObject, textAt } from '../../iam/cloudtrail/fields.ts';
import { readTime } from '../../iam/cloudtrail/read-record.ts';
import type { CommandContext } from '../command-context.ts';
import { foundIn } from '../input/found-events.ts';
import { sourceNamed } from '../input/source.ts';
import { whyUnread } from '../input/why-unread.ts';
import type { History, Period } from './history.ts';

/** The history that CloudTrail log files hold, in whatever shape `whodunit render` reads; of a folder all that is in it. */
export function filesHistory(paths: readonly string[], context: Pick<CommandContext, 'stdin' | 'directory'>): History {
  const gaps: string[] = [];
  return { records: (period) => newestFirst(paths, period, context, gaps), gaps: () => gaps };
}

async function* newestFirst(
  paths: readonly string[],
  period: Period,
  context: Pick<CommandContext, 'stdin' | 'directory'>,
  gaps: string[],
): AsyncGenerator<Fields> {
  const found: Fields[] = [];
  for (const path of paths.flatMap((one) => filesIn(one, context.directory, gaps))) {
    for await (const event of foundIn(sourceNamed(path, context))) {
      if (event.kind === 'unreadable') gaps.push(`${event.place} could not be read: ${event.why}`);
      else if (event.kind === 'event') found.push(...recordsOfIam(event.event, period));
    }
  }
  yield* found.toSorted((one, other) => (timeOf(other) ?? 0) - (timeOf(one) ?? 0));
}

function recordsOfIam(event: Fields, { since, until }: Period): readonly Fields[] {
  const record = isObject(event['detail']) ? event['detail'] : event;
  const time = timeOf(record);
  const isIn = time === undefined || (time >= since && time < until);
  return isIn && textAt(record, 'eventSource') === 'iam.amazonaws.com' ? [record] : [];
}

function timeOf(record: Fields): number | undefined {
  return readTime(textAt(record, 'eventTime'));
}

/** A file, or the files of a folder and of the folders in it, by name. */
function filesIn(path: string, directory: string, gaps: string[]): readonly string[] {
  if (path === '-') return [path];
  try {
    if (!statSync(resolve(directory, path)).isDirectory()) return [path];
    const names = readdirSync(resolve(directory, path)).toSorted();
    return names.flatMap((name) => filesIn(join(path, name), directory, gaps));
  } catch (error) {
    gaps.push(`${shown(path)} could not be read: ${whyUnread(error)}`);
    return [];
  }
}
