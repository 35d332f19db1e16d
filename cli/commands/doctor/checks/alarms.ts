import { DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { asking } from '../../../aws/aws-fault.ts';
import type { Stack } from '../../../deployment/stack.ts';
import { ago } from '../../../time/ago.ts';
import type { Check } from '../check.ts';
import { aws, deployAgain, readLog } from '../mend.ts';
import { type Trouble, wellUnless } from '../outcome.ts';
import type { Services } from '../services.ts';

/** What the alarms of the stacks know from metrics: that a function fails, that a destination takes nothing, silence. */
export const alarms: Check = {
  name: 'alarms',
  check: async (services) => {
    const home = { stack: await services.stack(), region: services.region };
    const trigger = await services.trigger();
    const there = trigger === undefined ? [] : [{ stack: trigger, region: services.whereIamIs }];
    const troubles: Trouble[] = [];
    let count = 0;
    for (const { stack, region } of [home, ...there]) {
      const names = alarmsOf(stack);
      const found = await read(names, services, region);
      troubles.push(...names.flatMap((name) => troubleOf(name, found.get(name), { stack, region, now: services.now })));
      count += names.length;
    }
    return wellUnless(troubles, `None of ${count} alarms is on.`);
  },
};

function alarmsOf({ resources }: Stack): readonly string[] {
  return resources.filter(({ type }) => type === 'AWS::CloudWatch::Alarm').map(({ name }) => name);
}

/** One question is enough: it takes a hundred names, and a stack has some fifteen alarms. */
async function read(
  AlarmNames: readonly string[],
  { cloudWatch }: Services,
  region: string,
): Promise<ReadonlyMap<string, MetricAlarm>> {
  if (AlarmNames.length === 0) return new Map();
  const { MetricAlarms = [] } = await asking('read the alarms', 'cloudwatch:DescribeAlarms', () =>
    cloudWatch(region).send(new DescribeAlarmsCommand({ AlarmNames: [...AlarmNames], MaxRecords: 100 })),
  );
  return new Map(MetricAlarms.map((alarm) => [alarm.AlarmName ?? '', alarm]));
}

type Where = Readonly<{ stack: Stack; region: string; now: number }>;

function troubleOf(name: string, alarm: MetricAlarm | undefined, where: Where): readonly Trouble[] {
  if (alarm === undefined)
    return [{ what: `The alarm ${name} is gone: what it watches goes wrong unheard.`, mend: [deployAgain] }];
  const silenced = {
    what: `The alarm ${name} tells nobody when it goes off: its actions are disabled.`,
    mend: [aws(where.region, 'cloudwatch enable-alarm-actions', { 'alarm-names': name })],
  };
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
  const on = {
    what: `The alarm ${name} ${since === undefined ? 'is on' : `went off ${ago(since.getTime(), where.now)}`}: ${alarm.AlarmDescription ?? ''}`,
    mend: logOf(name, where),
  };
  return [...(alarm.StateValue === 'ALARM' ? [on] : []), ...(alarm.ActionsEnabled === false ? [silenced] : [])];
}

/** Where the description of the alarm names a log, the command that reads it. */
function logOf(name: string, { stack, region }: Where): readonly string[] {
  if (/-(FunctionErrors|OldestMessage|OldestSlackMessage|SlackNotDelivered|SlackRefused|TopicNotDelivered)$/.test(name))
    return [readLog(region, stack, 'AlertsFunctionLog')];
  return /-(SnapshotErrors|SnapshotOld|MembersNotRead)$/.test(name) ? [readLog(region, stack, 'SnapshotLog')] : [];
}
