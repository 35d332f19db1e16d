import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import { membersOf } from './accounts/members.ts';
import type { AlarmDefinition } from './alarms.ts';
import { ownMetric } from './own-metric.ts';
import type { Settings } from './settings/settings.ts';
import type { Watched } from './watched.ts';

/** After two of its times without a snapshot, what is kept of an account may be wrong, and drift is not seen. */
export function snapshotAlarms({ settings, snapshot }: Watched): readonly AlarmDefinition[] {
  return [
    {
      name: 'SnapshotErrors',
      description:
        'A snapshot of the IAM of the account failed: the log of the snapshot function says why. It is tried once more, and then by its schedule. Alerts go out all the same, with what is kept from events.',
      metric: snapshot.function.metricErrors({ statistic: 'Sum', period: Duration.minutes(5) }),
      threshold: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
    {
      name: 'SnapshotOld',
      description:
        'The last snapshot of the IAM of the account is older than twice its schedule. Look whether the rules of the snapshot function are enabled, and at its log.',
      metric: ownMetric('Snapshots', {}, { period: scheduleOf(settings) }),
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.BREACHING,
    },
    ...membersAlarm(settings),
  ];
}

/** At two rounds one after the other: an account that has just joined gets its forwarder some minutes later. */
function membersAlarm(settings: Settings): readonly AlarmDefinition[] {
  if (membersOf(settings) === undefined) return [];
  return [
    {
      name: 'MembersNotRead',
      description:
        'The IAM of another account could not be read at two rounds of the snapshot: the log of the snapshot function names it at "member not read". Deploy the forwarder of that account, or mend it. Its events are told all the same.',
      metric: ownMetric('MembersNotRead', {}, { period: scheduleOf(settings) }),
      threshold: 1,
      evaluationPeriods: 2,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    },
  ];
}

function scheduleOf({ snapshotSchedule }: Settings): Duration {
  return { hourly: Duration.hours(1), daily: Duration.days(1) }[snapshotSchedule];
}
