import type { ChangeAlert } from '../../alert/alert.ts';
import { alertOf } from '../../alert/pipe.ts';
import type { Change } from '../../iam/change.ts';
import type { CloudTrailRecord } from '../../iam/cloudtrail/record.ts';
import type { Context } from '../../iam/context.ts';
import { explain } from '../../iam/explain.ts';
import type { Moment, Timeline } from '../../iam/hunt/timeline.ts';
import { type Before, notKept } from '../../iam/state/before.ts';
import type { Key } from '../../iam/state/entities.ts';
import type { State } from '../../iam/state/state.ts';

/**
 * A moment of a timeline as an alert. What was done to the same things since is among its batch: the way back must
 * lead from how they stand now. Undefined for what no record tells.
 */
export function momentAlert({ moments, openAt }: Timeline, index: number, declared: Context): ChangeAlert | undefined {
  const moment = moments[index];
  if (moment?.step.kind !== 'record') return undefined;
  const { record } = moment.step;
  const alert = alertOf(
    { kind: 'record', id: record.eventId ?? '', record, text: '' },
    beforeOf(moment, openAt, index),
    declared,
  );
  if (alert.kind !== 'change') return undefined;
  const since = moments.slice(index + 1).flatMap((later, offset) => {
    const isSame = later.touched.some((key) => moment.touched.includes(key));
    return isSame ? changeAt(later, openAt, index + 1 + offset, declared) : [];
  });
  return { ...alert, among: [alert.change, ...since] };
}

/** The change of a moment with what stood before it; none for what no record tells. */
export function changeAt(
  moment: Moment,
  openAt: Timeline['openAt'],
  index: number,
  declared: Context,
): readonly Change[] {
  if (moment.step.kind !== 'record') return [];
  return [explain(moment.step.record, declared, beforeOf(moment, openAt, index))];
}

/** Where it is not known what a call replaced, the record alone has to tell. */
function beforeOf({ before, after, touched }: Moment, openAt: Timeline['openAt'], index: number): Before {
  const { inline, defaults } = openAt(index);
  const { inline: later, defaults: laterDefaults } = openAt(index + 1);
  const isOpen = touched.some(
    (key) => inline.get(key)?.length !== later.get(key)?.length || defaults.has(key) !== laterDefaults.has(key),
  );
  const isMet = touched.some((key) => isBoundaryOpen(before, key) && !isBoundaryOpen(after, key));
  return isOpen || isMet ? notKept : { kind: 'known', before, after, touched, order: 'certain' };
}

/** Whether it is not known which boundary somebody has. */
function isBoundaryOpen({ entities }: State, key: Key): boolean {
  const unsure: ReadonlySet<string> | undefined = entities.get(key)?.unsure;
  return unsure?.has('boundary') === true;
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
