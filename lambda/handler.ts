import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { alertOf } from '../alert/alert-of.ts';
import { publicationOf } from '../alert/render/publication.ts';
import { slackOf } from '../alert/render/slack.ts';
import { alertOn, type Services } from './alert-on.ts';
import { systemClock as clock } from './clock.ts';
import { orFallback, publicationFallback, slackFallback } from './deliver/fallback.ts';
import { httpsFetch } from './deliver/https-fetch.ts';
import { slackDestination } from './deliver/slack.ts';
import { snsDestination } from './deliver/sns.ts';
import { type AlertConfiguration, readEnvironment } from './environment.ts';
import { consoleLog as log } from './log.ts';
import { quickClient } from './quick-client.ts';
import { ssmParameters } from './store/parameter-store.ts';
import { dynamoReceipts } from './store/receipts.ts';
import { timeLeftOf } from './time-left.ts';

/** Called by AWS for each batch of the alert queue. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return alertOn(event.Records, timeLeftOf(context), services);
}

const services = coldStart(readEnvironment(process.env));

/** Runs once for each execution environment: clients and caches live as long as it does. */
function coldStart({ topicArn, tableName, slackDestinations, slackInterval, reader }: AlertConfiguration): Services {
  const receipts = dynamoReceipts({ client: new DynamoDBClient(quickClient), name: tableName, clock, log });
  const sns = {
    client: new SNSClient(quickClient),
    render: orFallback((message) => publicationOf(message, reader), publicationFallback, log),
  };
  const slack = {
    parameters: ssmParameters(new SSMClient(quickClient), clock),
    render: orFallback((message) => slackOf(message, reader), slackFallback, log),
    fetch: httpsFetch,
    interval: slackInterval,
    clock,
    log,
  };
  const channels = slackDestinations.map(({ webhookParameter }) => slackDestination(webhookParameter, slack));
  return { alertOf, receipts, log, clock, destinations: [snsDestination(topicArn, sns), ...channels] };
}
