import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** Something that a person has to hear of. */
export type Worry = Readonly<{
  name: string;
  /** What happened and what to do: the text of the e-mail. */
  description: string;
  metric: IMetric;
  /** Rings from here upward; below one for silence. */
  rings: Readonly<{ from: number }> | 'below one';
  /** How many periods of the metric have to be so; one, where nothing is said. */
  periods?: number;
  /** What no data means: that all is well, that all is as before, or trouble. */
  noData: 'fine' | 'unchanged' | 'trouble';
}>;

type AlarmsProps = Readonly<{ worries: readonly Worry[]; topic: ITopic }>;

/** An alarm for each worry. Only trouble is told, not its end: every deployment of an alarm would tell of one. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { worries, topic }: AlarmsProps) {
    super(scope, id);
    this.alarms = worries.map((worry) => this.alarm(worry, new SnsAction(topic)));
  }

  private alarm({ name, description, metric, rings, periods = 1, noData }: Worry, action: SnsAction): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: description,
      metric,
      ...comparisonOf(rings),
      evaluationPeriods: periods,
      treatMissingData: treatments[noData],
    });
    alarm.addAlarmAction(action);
    return alarm;
  }
}

function comparisonOf(rings: Worry['rings']) {
  return rings === 'below one'
    ? { threshold: 1, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }
    : { threshold: rings.from, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD };
}

const treatments = {
  fine: TreatMissingData.NOT_BREACHING,
  unchanged: TreatMissingData.IGNORE,
  trouble: TreatMissingData.BREACHING,
} as const satisfies Record<Worry['noData'], TreatMissingData>;
