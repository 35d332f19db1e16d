import { publicationOf } from '../alert/render/publication.ts';
import { slackOf } from '../alert/render/slack.ts';
import { notKept } from '../iam/state/before.ts';
import { alertOn, type Services } from '../lambda/alert-on.ts';
import type { Clock } from '../lambda/clock.ts';
import { type SlackServices, slackDestination } from '../lambda/deliver/slack.ts';
import { mailInterval, snsDestination } from '../lambda/deliver/sns.ts';
import { embeddedMetrics } from '../lambda/metric.ts';
import { reserve } from '../lambda/time-left.ts';
import { slackInterval } from '../lib/alert-environment.ts';
import { timeout } from '../lib/alert-pipeline.ts';
import { contextOf } from '../lib/names.ts';
import type { Settings } from '../lib/settings/settings.ts';
import type { Ledger } from './ledger.ts';
import type { Consumer } from './queue-model.ts';
import type { SlackModel } from './slack-model.ts';
import type { TopicModel } from './topic-model.ts';

/** What all executions of the function share. */
export type World = Readonly<{
  settings: Settings;
  clock: Clock;
  slack: SlackModel;
  topic: TopicModel;
  ledger: Ledger;
  receipts: Services['receipts'];
  slowQueue: NonNullable<Services['slowQueue']>;
  log: Services['log'];
}>;

/** An execution environment of the function: the real code, with a pace of its own for each destination. */
export function execution(world: World): Consumer {
  const { clock, receipts, slowQueue, log, settings } = world;
  const services: Services = {
    // No state is kept here: it costs reads, and changes what a message says more than how it travels.
    recall: async (records) => records.map(() => notKept),
    context: contextOf(settings),
    hold: settings.hold,
    destinations: destinationsOf(world).map(world.ledger.kept),
    metrics: embeddedMetrics(() => {}, clock),
    tally: { add: async () => {}, sum: async () => ({ eventsSeen: 0, alerts: 0, heldBack: 0 }) },
    undelivered: { note: async () => {}, among: async () => undefined },
    ...{ receipts, slowQueue, log, clock },
  };
  return async (batch) => {
    await clock.sleep(invocation);
    const end = clock.now() + timeout.toMilliseconds() - reserve;
    const { batchItemFailures } = await alertOn(batch, () => end - clock.now(), services);
    return new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  };
}

/** Until the function has a batch, and what explaining it takes; assumed. */
const invocation = 100;

function destinationsOf({ settings, clock, slack, topic, log }: World): Services['destinations'] {
  const reader = { ...settings, ownAccount: undefined };
  const render = (message: Parameters<typeof publicationOf>[0]) => publicationOf(message, reader);
  const mail = { client: topic.client, render, interval: mailInterval(slackInterval), clock };
  const channels = settings.slack.map(({ webhookParameter, ...audience }) => {
    const services = { parameters, fetch: slack.fetch, interval: slackInterval, clock, log };
    const channel = slackDestination(webhookParameter, { ...services, render: (message) => slackOf(message, reader) });
    return { ...channel, audience };
  });
  return [snsDestination('arn:aws:sns:us-east-1:100000000000:alerts', mail), ...channels];
}

/** Each parameter holds a webhook of its own. */
const parameters: SlackServices['parameters'] = {
  read: async (name) => `https://hooks.slack.com/services/T0/B0/${name.slice(1)}`,
  forget: () => {},
  storeCommand: () => '',
};
