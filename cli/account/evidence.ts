import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import { awsSteps, type Step } from '../../iam/hunt/step.ts';
import { type Timeline, timelineOf, timeOf } from '../../iam/hunt/timeline.ts';
import type { AccountNow } from './sources.ts';

/** The account as it is now, what happened to it, and what of both could not be read. */
export type Evidence = Readonly<{ timeline: Timeline; gaps: readonly string[] }>;

/**
 * Puts the records of one account and what AWS did to its own policies into one order of time. `since` is when the
 * history begins; undefined where only its first record tells.
 */
export function evidenceOf(
  { state, awsVersions, isUnread = false }: Omit<AccountNow, 'gaps'>,
  records: readonly CloudTrailRecord[],
  gaps: readonly string[],
  since: number | undefined,
): Evidence {
  const { id } = state.account;
  const own = records.filter(({ accountId }) => accountId === undefined || id === undefined || accountId === id);
  const steps: readonly Step[] = [
    ...own.map((record) => ({ kind: 'record', record }) as const),
    ...awsSteps(state, awsVersions, since ?? own[0]?.time ?? Number.MAX_SAFE_INTEGER),
  ];
  const late = (step: Step) => timeOf(step) ?? Number.MAX_SAFE_INTEGER;
  const timeline = timelineOf(
    state,
    steps.toSorted((one, other) => late(one) - late(other)),
  );
  return {
    timeline: isUnread ? ofRecordsAlone(timeline) : timeline,
    gaps: [...gaps, ...ofOthers(records.length - own.length, id), ...hiddenIn(own)],
  };
}

function ofRecordsAlone(timeline: Timeline): Timeline {
  return { ...timeline, moments: timeline.moments.map((moment) => ({ ...moment, met: 'open' })) };
}

function ofOthers(count: number, account: string | undefined): readonly string[] {
  if (count === 0) return [];
  return [`${count} records of other accounts than ${account} were left out: the state is that of ${account} alone.`];
}

/** CloudTrail leaves out parameters that are too large. */
function hiddenIn(records: readonly CloudTrailRecord[]): readonly string[] {
  const hidden = records.filter((record) => record.hidden !== undefined && record.outcome.kind === 'succeeded');
  return hidden.map(
    ({ eventName, eventId }) =>
      `CloudTrail left out what ${eventName} (event ${eventId}) was told to do: its parameters were too large.`,
  );
}
