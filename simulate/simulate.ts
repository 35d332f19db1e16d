import { executionsPerQueue } from '../lib/alert-environment.ts';
import { mostEvents, mostMessages } from '../lib/alert-function.ts';
import { timeout } from '../lib/alert-pipeline.ts';
import { type SimulatedClock, simulatedClock } from './clock.ts';
import type { Arrival } from './events.ts';
import { execution, type World } from './execution.ts';
import { type Ledger, ledgerOf } from './ledger.ts';
import { type Consumer, type QueueModel, queueModel } from './queue-model.ts';
import { arrivalsOf, type Plan } from './scenarios.ts';
import { type Shape, settingsOf } from './shapes.ts';
import { slackModel } from './slack-model.ts';
import { receiptsModel } from './table-model.ts';
import { topicModel } from './topic-model.ts';

/** What came of a plan. */
export type Outcome = Readonly<{
  events: number;
  taken: Ledger['taken'];
  messages: Ledger['messages'];
  /** Events that a rule of the settings held back from everybody. */
  held: number;
  deadLetters: number;
  /** The most that waited in the alert queue, and in the one for Slack. */
  longest: Readonly<{ alerts: number; slack: number }>;
  refusals: number;
  mostMailsInASecond: number;
  faults: readonly string[];
}>;

/** Lets a day pass for the real function with these settings. Why: docs/decisions/0216. */
export async function simulate(plan: Plan, shape: Shape): Promise<Outcome> {
  const arrivals = arrivalsOf(plan);
  const settings = settingsOf(shape);
  const clock = simulatedClock(arrivals[0]?.at ?? 0);
  const ledger = ledgerOf(new Map(arrivals.map(({ id, at }) => [id, at])), clock);
  const faults: string[] = [];
  const held: string[] = [];
  const log = logOf(held, faults);
  const shared = { settings, clock, ledger, log, receipts: receiptsModel(clock) };
  const [slack, topic] = [slackModel(clock), await topicModel(clock)];
  const patience = 6 * timeout.toMilliseconds();
  const window = settings.batchWindowSeconds * 1_000;
  const queueOf = (name: string, batchSize: number, wait: number, consumers: readonly Consumer[]): QueueModel =>
    queueModel({ name, batchSize, window: wait, visibilityTimeout: patience + wait, attempts: 100 }, consumers, clock);
  const slowQueue: World['slowQueue'] = {
    name: 'slack',
    send: (body, delaySeconds) => forSlack.send(body, delaySeconds * 1_000),
  };
  const world: World = { ...shared, slack, topic, slowQueue };
  const executions = () => Array.from({ length: executionsPerQueue }, () => execution(world));
  const forSlack = queueOf('slack', mostMessages, 0, executions());
  const alerts = queueOf('alerts', mostEvents, window, executions());
  void arrive(arrivals, alerts, clock);
  await clock.run();
  return {
    events: arrivals.length,
    ...{ taken: ledger.taken, messages: ledger.messages, faults },
    held: held.length,
    deadLetters: alerts.deadLetters() + forSlack.deadLetters(),
    longest: { alerts: alerts.longest(), slack: forSlack.longest() },
    refusals: slack.refusals(),
    mostMailsInASecond: topic.mostInASecond(),
  };
}

async function arrive(arrivals: readonly Arrival[], queue: QueueModel, clock: SimulatedClock): Promise<void> {
  for (const { at, body } of arrivals) {
    if (at > clock.now()) await clock.sleep(at - clock.now());
    await queue.send(body);
  }
}

/** Keeps of the log only what was held back, and the faults. */
function logOf(held: string[], faults: string[]): World['log'] {
  return {
    info: ({ message, eventIds }) => {
      if (message === 'held back' && Array.isArray(eventIds)) held.push(...eventIds.map(String));
    },
    warn: () => {},
    error: ({ message }) => void faults.push(message),
  };
}
