import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Reader } from '../alert/reader.ts';
import { publicationOf } from '../alert/render/publication.ts';
import { slackOf } from '../alert/render/slack.ts';
import { rooms } from '../alert/words/rooms.ts';
import { parseArn } from '../iam/cloudtrail/arn.ts';
import { alertOn, type Services } from './alert-on.ts';
import { systemClock as clock } from './clock.ts';
import type { Destination } from './deliver/destination.ts';
import { orFallback, publicationFallback, slackFallback } from './deliver/fallback.ts';
import { httpsFetch } from './deliver/https-fetch.ts';
import { type SlackServices, slackDestination } from './deliver/slack.ts';
import { mailInterval, snsDestination } from './deliver/sns.ts';
import { withMetrics } from './deliver/with-metrics.ts';
import { cachedAccounts, readerWith } from './directory.ts';
import { type AlertConfiguration, readEnvironment, type SlackDestination } from './environment.ts';
import { functionLog } from './log.ts';
import { membersRead } from './members-read.ts';
import { embeddedMetrics } from './metric.ts';
import { quickClient } from './quick-client.ts';
import { sqsSlowQueue } from './sqs-slow-queue.ts';
import { ssmParameters } from './store/parameter-store.ts';
import { dynamoReceipts } from './store/receipts.ts';
import { dynamoDirectory } from './store/state/dynamo-directory.ts';
import { dynamoRecall } from './store/state/dynamo-recall.ts';
import { dynamoStateStore } from './store/state/dynamo-state-store.ts';
import { dynamoTally } from './store/tally.ts';
import { dynamoUndelivered } from './store/undelivered.ts';
import { timeLeftOf } from './time-left.ts';

/** Called by AWS for each batch of the alert queue. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return alertOn(event.Records, timeLeftOf(context), services);
}

const write = (line: string) => process.stdout.write(line);
const log = functionLog(process.env['AWS_LAMBDA_LOG_FORMAT'], write);

const services = coldStart(readEnvironment(process.env));

/** Runs once for each execution environment: clients and caches live as long as it does. */
function coldStart(configuration: AlertConfiguration): Services {
  const {
    stackName,
    topicArn,
    tableName,
    stateTableName,
    historyDays,
    slackDestinations,
    slackInterval,
    slackQueueUrl,
    hold,
    knownAccounts,
    reader,
  } = configuration;
  const dynamo = { client: new DynamoDBClient(quickClient), clock, log };
  const table = { ...dynamo, name: tableName };
  const states = { ...dynamo, name: stateTableName, historyDays };
  const memory = { receipts: dynamoReceipts(table), undelivered: dynamoUndelivered(table), tally: dynamoTally(table) };
  const [store, directory] = [dynamoStateStore(states), dynamoDirectory(states)];
  const accounts = cachedAccounts({ store: directory, clock, log });
  const readerNow = readerWith(reader, accounts);
  const sns = {
    ...{ client: new SNSClient(quickClient), interval: mailInterval(slackInterval), clock },
    render: orFallback(
      (message) => publicationOf(message, readerNow()),
      publicationFallback(rooms[reader.language]),
      log,
    ),
  };
  const parameters = ssmParameters(new SSMClient(quickClient), regionOf(topicArn), clock);
  const slack = { parameters, fetch: httpsFetch, interval: slackInterval, clock, log };
  const channels = slackDestinations.map((channel) => slackChannel(channel, readerNow, slack));
  const metrics = embeddedMetrics(write, clock);
  const destinations = [
    withMetrics(snsDestination(topicArn, sns), { kind: 'SNS', metrics, clock }),
    ...channels.map((channel) => withMetrics(channel, { kind: 'Slack', metrics, clock })),
  ];
  const alerter = { stackName, parameters: slackDestinations.map(({ webhookParameter }) => webhookParameter) };
  const slowQueue =
    slackQueueUrl === undefined ? undefined : sqsSlowQueue(slackQueueUrl, () => new SQSClient(quickClient));
  return {
    recall: dynamoRecall(states),
    lastSnapshot: async (account, timeLeft) => (await store.readSnapshot(account, timeLeft)) ?? 'none',
    membersRead: (timeLeft) => membersRead(timeLeft, { directory, states: store, clock }),
    context: { alerter, knownAccounts },
    accounts,
    ...memory,
    log,
    clock,
    hold,
    metrics,
    destinations,
    slowQueue,
  };
}

type Slack = Omit<SlackServices, 'render'>;

function slackChannel(channel: SlackDestination, readerNow: () => Reader, slack: Slack): Destination {
  const { webhookParameter, language = readerNow().language, ...audience } = channel;
  const fallback = slackFallback(rooms[language]);
  // The very reader of the e-mail where the language is the same: the words are found once for both.
  const here = () => {
    const reader = readerNow();
    return language === reader.language ? reader : { ...reader, language };
  };
  const render = orFallback((message) => slackOf(message, here()), fallback, log);
  return { ...slackDestination(webhookParameter, { ...slack, render }), audience };
}

/** The function reads its parameters where its topic is. */
function regionOf(arn: string): string {
  return parseArn(arn)?.region ?? '';
}
