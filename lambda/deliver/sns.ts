import { type MessageAttributeValue, PublishCommand, type SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { Message } from '../../alert/group.ts';
import type { Publication } from '../../alert/render/rendered.ts';
import type { Clock } from '../clock.ts';
import { signalWithin } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { DeliveryError, type FailureKind } from './failure.ts';
import { pace } from './pace.ts';

export type SnsServices = Readonly<{
  client: SNSClient;
  render(message: Message): Publication;
  /** Milliseconds between two publications. */
  interval: number;
  clock: Clock;
}>;

/** Longer than the client takes to give up on an attempt and to try once more. */
export const patience = 8_000;

/**
 * Milliseconds between two publications of one execution. SNS suspends the subscription of an address that gets more than
 * ten e-mails a second. Slack's interval is a second for each execution that runs at a time, and half of them publish:
 * this makes eight a second. docs/decisions/0181
 */
export function mailInterval(slackInterval: number): number {
  return slackInterval / 16;
}

/** The alert topic, and with it everybody who subscribes to it. */
export function snsDestination(topicArn: string, { client, render, interval, clock }: SnsServices): Destination {
  const turns = pace(interval, clock);
  return {
    name: 'sns',
    speed: 'fast',
    ready: turns.wait,
    send: async (message, timeLeft) => {
      const command = publishCommand(topicArn, render(message));
      turns.sent();
      try {
        await client.send(command, { abortSignal: signalWithin(patience, timeLeft) });
      } catch (cause) {
        throw new DeliveryError('The topic did not take the message.', kindOf(cause), { cause });
      }
    },
  };
}

function publishCommand(topicArn: string, { subject, message, attributes }: Publication): PublishCommand {
  return new PublishCommand({
    TopicArn: topicArn,
    Subject: subject,
    Message: message,
    MessageStructure: 'json',
    MessageAttributes: Object.fromEntries(Object.entries(attributes).flatMap(attributeOf)),
  });
}

/** SNS refuses a publication with an empty attribute. */
function attributeOf([name, value]: [string, string | readonly string[]]): readonly [string, MessageAttributeValue][] {
  if (value.length === 0) return [];
  return typeof value === 'string'
    ? [[name, { DataType: 'String', StringValue: value }]]
    : [[name, { DataType: 'String.Array', StringValue: JSON.stringify(value) }]];
}

/** All of it is tried again: what SNS refuses today, a deployment may mend before the queue gives up. */
function kindOf(cause: unknown): FailureKind {
  const isAboutMessage = cause instanceof SNSServiceException && !denied.includes(cause.name);
  return { lasts: 'transient', affects: isAboutMessage ? 'message' : 'destination' };
}

const denied: readonly string[] = ['AuthorizationErrorException', 'NotFoundException'];
