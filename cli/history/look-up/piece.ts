import type { CloudTrailClient, LookupAttribute } from '@aws-sdk/client-cloudtrail';
import type { Fields } from '../../../iam/cloudtrail/fields.ts';
import { asking } from '../../aws/aws-fault.ts';
import type { Cache } from '../cache/folder.ts';
import { keeperOf } from '../cache/keeper.ts';
import type { Piece } from '../cache/periods.ts';
import { iamSource, isOfChange } from '../changes-of-iam.ts';
import type { Period } from '../history.ts';
import { isWithin, timeOf } from '../time-of.ts';
import { delay } from './limits.ts';
import type { Waiting } from './pace.ts';
import { askPage } from './page.ts';
import { patiently } from './patiently.ts';

export type SpanPiece = Piece<string>;

/** Shows how far back the reading has come, and hides it again. */
export type Progress = Readonly<{ show(pages: number, reached: number | undefined): void; hide(): void }>;

/** What all pieces of one question share. */
export type Asked = Readonly<{
  client: CloudTrailClient;
  event: string | undefined;
  /** What the asker wants, to the millisecond. */
  wanted: Period;
  cache: Cache | undefined;
  gaps: string[];
  waiting: Waiting;
  pace(): Promise<void>;
  abort: AbortController;
  progress: Progress;
  /** It is changed with every answer. */
  answered: { pages: number };
}>;

/** The records of a piece, newest first: out of the cache, or of the event history where they are not in it. */
export async function* recordsOfPiece(piece: SpanPiece, asked: Asked): AsyncGenerator<Fields> {
  const kept = piece.kind === 'kept' ? asked.cache?.read(piece.where) : undefined;
  if (kept === undefined) yield* lookedUp(piece.period, asked);
  else yield* kept.filter((record) => isWithin(record, piece.period) && isWithin(record, asked.wanted));
}

async function* lookedUp(period: Period, asked: Asked): AsyncGenerator<Fields> {
  const { client, event, waiting, gaps, answered, progress, abort } = asked;
  const keeper = keeperOf(event === undefined ? asked.cache : undefined, period, waiting.now() - delay);
  const attribute = attributeFor(event);
  let next: string | undefined;
  let isWhole = false;
  try {
    do {
      const page = await patiently(async () => {
        await asked.pace();
        return await asking('read the event history', 'cloudtrail:LookupEvents', () =>
          askPage(client, { attribute, period, next }, abort.signal),
        );
      }, waiting);
      answered.pages += 1;
      const reached = page.records.map(timeOf).findLast((time) => time !== undefined);
      progress.show(answered.pages, reached);
      gaps.push(...page.unreadable.map((id) => `Event ${id} of the event history could not be read.`));
      const wanted = page.records.filter((record) => event !== undefined || isOfChange(record));
      keeper.add(wanted, reached);
      yield* wanted.filter((record) => isWithin(record, asked.wanted));
      next = page.next;
    } while (next !== undefined);
    isWhole = true;
  } finally {
    keeper.end(isWhole ? 'whole' : 'broken off');
  }
}

/** One attribute is all that a look-up takes. */
function attributeFor(event: string | undefined): LookupAttribute {
  return event === undefined
    ? { AttributeKey: 'EventSource', AttributeValue: iamSource }
    : { AttributeKey: 'EventId', AttributeValue: event };
}
