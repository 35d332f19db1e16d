import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';
import type { StoryEvent } from './story.ts';

/** The events as the queue gives them to the function. */
export function batchOf(events: readonly StoryEvent[]): SQSEvent {
  return { Records: events.map(recordOf) };
}

function recordOf({ name, event }: StoryEvent): SQSRecord {
  const now = String(Date.now());
  return {
    messageId: name,
    receiptHandle: name,
    body: JSON.stringify(event),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: now,
      SenderId: 'events.amazonaws.com',
      ApproximateFirstReceiveTimestamp: now,
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:123456789012:iam-whodunit',
    awsRegion: 'us-east-1',
  };
}

/** An invocation that has a minute. */
export function context(): Context {
  const end = Date.now() + 60_000;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'iam-whodunit',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:iam-whodunit',
    memoryLimitInMB: '512',
    awsRequestId: 'demo',
    logGroupName: '/aws/lambda/iam-whodunit',
    logStreamName: 'demo',
    getRemainingTimeInMillis: () => end - Date.now(),
    done: () => {},
    fail: () => {},
    succeed: () => {},
  };
}
