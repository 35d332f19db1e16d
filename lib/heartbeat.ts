import { type EventBus, EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { heartbeatInput } from '../alert/heartbeat.ts';
import { persistence } from './event-rule.ts';
import { triggerStackName } from './names.ts';
import type { Settings } from './settings/settings.ts';

type Every = Exclude<Settings['heartbeat'], 'never'>;

type HeartbeatProps = Readonly<{
  every: Every;
  /** Where the schedule's event arrives that another region has; its own schedule, where nothing is said. */
  from?: Readonly<{ bus: EventBus; ruleArn: string; account: string }>;
  /** Where the alerts come from, too: a heartbeat that arrives shows that they do. */
  queue: IQueue;
  /** Of what EventBridge could not hand over. */
  deadLetters: IQueue;
}>;

/** Asks for a heartbeat by schedule, on the way that every alert goes. Why: docs/decisions/0080. */
export class Heartbeat extends Construct {
  constructor(scope: Construct, id: string, { every, from, queue, deadLetters }: HeartbeatProps) {
    super(scope, id);
    const { days } = schedules[every];
    const message = RuleTargetInput.fromObject(
      heartbeatInput({ id: EventField.eventId, time: EventField.time, account: EventField.account, days }),
    );
    new Rule(this, 'Rule', {
      description: 'The heartbeat of IAM Whodunit',
      ...(from === undefined ? { schedule: scheduleOf(every) } : ofSchedule(from)),
      targets: [new SqsQueue(queue, { message, deadLetterQueue: deadLetters, ...persistence })],
    });
  }
}

export function scheduleOf(every: Every): Schedule {
  return schedules[every].schedule;
}

/** The rule of the schedule in the region of IAM. Fixed, since the home region names it. */
export const heartbeatRuleName = `${triggerStackName}-Heartbeat`;

/** Only this schedule of this account: anybody who may put events on the bus has schedules, too. */
function ofSchedule({ bus, ruleArn, account }: Exclude<HeartbeatProps['from'], undefined>) {
  return {
    eventBus: bus,
    eventPattern: { source: ['aws.events'], detailType: ['Scheduled Event'], account: [account], resources: [ruleArn] },
  };
}

/** In UTC, as schedules of rules are: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
const schedules = {
  daily: { days: 1, schedule: Schedule.cron({ minute: '0', hour: '8' }) },
  weekly: { days: 7, schedule: Schedule.cron({ minute: '0', hour: '8', weekDay: 'MON' }) },
} as const;
