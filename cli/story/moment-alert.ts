import type { ChangeAlert } from '../../alert/alert.ts';
import { alertOf } from '../../alert/pipe.ts';
import type { Change } from '../../iam/change.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import type { Context } from '../../iam/context.ts';
import { explain } from '../../iam/explain.ts';
import type { Moment, Timeline } from '../../iam/hunt/timeline.ts';
import { type Before, notKept } from '../../iam/state/before.ts';

/**
 * A moment of a timeline as an alert. What was done to the same things since is among its batch: the way back must
 * lead from how they stand now. Undefined for what no record tells.
 */
export function momentAlert({ moments }: Timeline, index: number, declared: Context): ChangeAlert | undefined {
  const moment = moments[index];
  if (moment?.step.kind !== 'record') return undefined;
  const { record } = moment.step;
  const carried = { kind: 'record', id: record.eventId ?? '', record, text: '' } as const;
  const alert = alertOf(carried, beforeOf(moment), declared);
  if (alert.kind !== 'change') return undefined;
  const since = moments.slice(index + 1).filter((later) => later.touched.some((key) => moment.touched.includes(key)));
  return { ...alert, among: [alert.change, ...since.flatMap((later) => changeOf(later, declared))] };
}

/** The change of a moment with what stood before it; none for what no record tells. */
function changeOf(moment: Moment, declared: Context): readonly Change[] {
  return moment.step.kind === 'record' ? [explain(moment.step.record, declared, beforeOf(moment))] : [];
}

/** Where it is not known what a call replaced, the record alone has to tell. */
function beforeOf({ before, after, touched, met }: Moment): Before {
  return met === 'open' ? notKept : { kind: 'known', before, after, touched, order: 'certain' };
}

/** Who made a call, as a machine may compare it: the ARN, else the name. */
export function whoOf({ principal }: CloudTrailRecord): string {
  if (principal.arn !== undefined) return principal.arn;
  switch (principal.kind) {
    case 'IAMUser':
      return principal.userName;
    case 'AWSService':
      return principal.service ?? principal.kind;
    default:
      return principal.invokedBy ?? principal.accountId ?? principal.kind;
  }
}
