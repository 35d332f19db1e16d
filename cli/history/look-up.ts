import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { type Fields, textAt } from '../../iam/cloudtrail/fields.ts';
import type { Aws } from '../aws/aws.ts';
import { AwsFault } from '../aws/aws-fault.ts';
import type { Cache } from './cache/folder.ts';
import { piecesOf } from './cache/periods.ts';
import type { History } from './history.ts';
import { type Ahead, ahead } from './look-up/ahead.ts';
import { delay, longest } from './look-up/limits.ts';
import { pacer, type Waiting } from './look-up/pace.ts';
import { type Asked, type Progress, recordsOfPiece, type SpanPiece } from './look-up/piece.ts';
import { spansOf } from './look-up/spans.ts';

/** What else a look-up may be told. */
export type LookUp = Readonly<{
  /** The id of the one event that is wanted, whatever it is. */
  event?: string | undefined;
  cache?: Cache | undefined;
  progress?: Progress | undefined;
  /** Ends the reading; what was found until then is given. */
  signal?: AbortSignal | undefined;
}>;

/**
 * IAM's records of the last 90 days in the event history of IAM's region, whatever the region of the caller is, as they
 * come: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export function lookUpHistory(aws: Aws, waiting: Waiting, lookUp: LookUp = {}): History {
  const { event, cache, progress, signal } = lookUp;
  const gaps: string[] = [];
  return {
    records: (period) => {
      const { now } = waiting;
      const whole = {
        since: second(Math.max(period.since, now() - longest)),
        until: second(Math.min(period.until, now()) + 999),
      };
      if (period.since > 0 && period.since < now() - longest)
        gaps.push('CloudTrail keeps 90 days in its event history; what is older is not in it.');
      if (period.until > now() - delay) gaps.push('CloudTrail may not show the last 15 minutes yet.');
      const asked: Asked = {
        ...{ client: new CloudTrailClient(aws.in()), event, cache, gaps, waiting, answered: { pages: 0 } },
        ...{ pace: pacer(waiting), abort: new AbortController(), progress: progress ?? noProgress, wanted: period },
      };
      signal?.addEventListener('abort', () => asked.abort.abort());
      const pieces = event === undefined ? piecesOf(whole, cache?.kept() ?? []) : [];
      const one = [{ kind: 'missing', period: whole }] as const;
      return newestFirst(event === undefined ? spansOf(pieces, () => asked.answered.pages) : one, asked);
    },
    gaps: () => gaps,
    about: `Reading the event history of ${aws.iamRegion}, where the changes of IAM are recorded, whatever the region of the profile is.`,
  };
}

const interrupted = 'The reading was interrupted: what is older could not be read.';

function isLeft({ abort }: Asked): boolean {
  return abort.signal.aborted;
}

const noProgress: Progress = { show: () => {}, hide: () => {} };

/** CloudTrail counts in seconds. */
function second(time: number): number {
  return Math.floor(time / 1_000) * 1_000;
}

/** Two pieces are read at a time. Where one cannot be read, what is older is not asked for. */
async function* newestFirst(spans: Iterable<SpanPiece>, asked: Asked): AsyncGenerator<Fields> {
  const waiting = spans[Symbol.iterator]();
  const open: Ahead<Fields>[] = [];
  const openNext = () => {
    const { value: span } = waiting.next();
    if (span !== undefined) open.push(ahead(recordsOfPiece(span, asked)));
  };
  const given = new Set<string>();
  try {
    openNext();
    for (let reading = open[0]; reading !== undefined; reading = open[0]) {
      openNext();
      for await (const record of reading.values()) {
        const id = textAt(record, 'eventID') ?? '';
        if (given.has(id)) continue;
        if (id !== '') given.add(id);
        asked.progress.hide();
        yield record;
      }
      open.shift();
    }
  } catch (error) {
    if (isLeft(asked)) asked.gaps.push(interrupted);
    else if (asked.answered.pages === 0 || !(error instanceof AwsFault)) throw error;
    else asked.gaps.push(`The event history could not be read further back: ${error.message}`);
  } finally {
    for (const each of open) each.leave();
    asked.abort.abort();
    asked.progress.hide();
  }
}
