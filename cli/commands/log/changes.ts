import type { ChangeAlert } from '../../../alert/alert.ts';
import { alertOf } from '../../../alert/pipe.ts';
import { readEvent } from '../../../iam/cloudtrail/read-event.ts';
import type { CloudTrailRecord } from '../../../iam/cloudtrail/record.ts';
import type { Context } from '../../../iam/context.ts';
import { notKept } from '../../../iam/state/before.ts';
import { historyOf, type Sources } from '../../account/sources.ts';
import { timelineIn } from '../../account/timeline-of.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Period } from '../../history/history.ts';
import { whyUnread } from '../../input/why-unread.ts';
import { momentAlert } from '../../story/moment-alert.ts';

/** Changes, newest first, as they are found, and what could not be read. */
export type Changes = Readonly<{
  alerts: AsyncIterable<ChangeAlert>;
  gaps(): readonly string[];
  about?: string | undefined;
}>;

/** With a state, each change knows what stood before it. */
export async function changesIn(
  sources: Sources,
  period: Period,
  declared: Context,
  context: CommandContext,
  isWanted: (record: CloudTrailRecord) => boolean,
): Promise<Changes> {
  if (sources.state !== undefined) return await withState(sources, period, declared, context, isWanted);
  const history = await historyOf(sources, context);
  const unread: string[] = [];
  async function* alerts(): AsyncGenerator<ChangeAlert> {
    for await (const fields of history.records(period)) {
      try {
        const record = readEvent(fields);
        if (isReading(record) || !isWanted(record)) continue;
        const alert = alertOf({ kind: 'record', id: record.eventId ?? '', record, text: '' }, notKept, declared);
        if (alert.kind === 'change') yield alert;
      } catch (error) {
        unread.push(`A record could not be read: ${whyUnread(error)}`);
      }
    }
  }
  return { alerts: alerts(), gaps: () => [...history.gaps(), ...unread], about: history.about };
}

async function withState(
  sources: Sources,
  period: Period,
  declared: Context,
  context: CommandContext,
  isWanted: (record: CloudTrailRecord) => boolean,
): Promise<Changes> {
  const { timeline, gaps } = await timelineIn(sources, context);
  async function* alerts(): AsyncGenerator<ChangeAlert> {
    for (let index = timeline.moments.length - 1; index >= 0; index -= 1) {
      const step = timeline.moments[index]?.step;
      if (step?.kind !== 'record' || isReading(step.record) || !isIn(period, step.record) || !isWanted(step.record))
        continue;
      const alert = momentAlert(timeline, index, declared);
      if (alert !== undefined) yield alert;
    }
  }
  return { alerts: alerts(), gaps: () => gaps };
}

function isIn({ since, until }: Period, { time = 0 }: CloudTrailRecord): boolean {
  return time >= since && time < until;
}

/** Log files hold what was only looked at, too. */
function isReading({ readOnly, eventName }: CloudTrailRecord): boolean {
  return readOnly === true || /^(?:Get|List|Simulate|Generate)/.test(eventName);
}
