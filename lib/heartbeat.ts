import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { heartbeatInput } from '../alert/heartbeat.ts';
import { persistence } from './event-rule.ts';
import type { Settings } from './settings/settings.ts';

type HeartbeatProps = Readonly<{
  every: Exclude<Settings['heartbeat'], 'never'>;
  /** Where the alerts come from, too: a heartbeat that arrives shows that they do. */
  queue: IQueue;
  /** Of what EventBridge could not hand over. */
  deadLetters: IQueue;
}>;

/** Asks for a heartbeat by schedule, on the way that every alert goes. Why: docs/decisions/0080. */
export class Heartbeat extends Construct {
  constructor(scope: Construct, id: string, { every, queue, deadLetters }: HeartbeatProps) {
    super(scope, id);
    const { schedule, days } = schedules[every];
    const message = RuleTargetInput.fromObject(
      heartbeatInput({ id: EventField.eventId, time: EventField.time, account: EventField.account, days }),
    );
    new Rule(this, 'Rule', {
      description: 'The heartbeat of IAM Whodunit',
      schedule,
      targets: [new SqsQueue(queue, { message, deadLetterQueue: deadLetters, ...persistence })],
    });
  }
}

/** In UTC, as schedules of rules are: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
const schedules = {
  daily: { days: 1, schedule: Schedule.cron({ minute: '0', hour: '8' }) },
  weekly: { days: 7, schedule: Schedule.cron({ minute: '0', hour: '8', weekDay: 'MON' }) },
} as const;
