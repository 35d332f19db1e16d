import { Alarm, ComparisonOperator, type IMetric, type TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** An alarm in the words of CloudWatch. */
export type AlarmDefinition = Readonly<{
  name: string;
  /** What happened and what to do: the text of the e-mail. */
  description: string;
  metric: IMetric;
  threshold: number;
  /** At or above the threshold, where nothing is said. */
  comparisonOperator?: ComparisonOperator;
  /** One, where nothing is said. */
  evaluationPeriods?: number;
  treatMissingData: TreatMissingData;
}>;

type AlarmsProps = Readonly<{ definitions: readonly AlarmDefinition[]; topic: ITopic }>;

/** The alarms, which notify the topic. They do not notify it when an alarm ends: each deployment of an alarm would. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, { definitions, topic }: AlarmsProps) {
    super(scope, id);
    this.alarms = definitions.map((definition) => this.alarm(definition, new SnsAction(topic)));
  }

  private alarm({ name, description, ...definition }: AlarmDefinition, action: SnsAction): Alarm {
    const alarm = new Alarm(this, name, {
      alarmName: `${Stack.of(this).stackName}-${name}`,
      alarmDescription: description,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      ...definition,
    });
    alarm.addAlarmAction(action);
    return alarm;
  }
}
