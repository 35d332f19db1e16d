import type { FetchFunction } from '@slack/webhook';
import type { Message } from '../../alert/group.ts';
import type { SlackMessage, SlackPayload } from '../../alert/render/rendered.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ParameterStore } from '../store/parameter-store.ts';
import type { TimeLeft } from '../time-left.ts';
import type { Destination } from './destination.ts';
import { DeliveryError } from './failure.ts';
import { pace } from './pace.ts';
import { patientFetch } from './patient-fetch.ts';
import type { SlackRefusal } from './slack-answer.ts';
import { slackFailure } from './slack-failure.ts';
import { postToSlack } from './slack-post.ts';
import { webhookIn } from './webhook.ts';

export type SlackServices = Readonly<{
  parameters: ParameterStore;
  render(message: Message): SlackMessage;
  fetch: FetchFunction;
  /** Milliseconds between two posts. */
  interval: number;
  clock: Clock;
  log: Log;
}>;

/** The Slack channel of the incoming webhook whose URL the parameter holds. */
export function slackDestination(parameter: string, services: SlackServices): Destination {
  const { parameters, render, fetch, interval, clock, log } = services;
  const turns = pace(interval, clock);

  async function send(message: Message, timeLeft: TimeLeft): Promise<void> {
    const { blocks, plain } = render(message);
    const refusal = await post(blocks, timeLeft);
    if (refusal?.kind !== 'payload') return settle(refusal);
    log.warn({ message: 'Slack refused the blocks, sent as plain text', destination: parameter, code: refusal.code });
    settle(await post(plain, timeLeft));
  }

  async function post(payload: SlackPayload, timeLeft: TimeLeft): Promise<SlackRefusal | undefined> {
    const url = await webhookIn(parameter, parameters, timeLeft);
    try {
      return await postToSlack(url, payload, patientFetch(fetch, turns, timeLeft));
    } catch (error) {
      throw unreachable(error);
    }
  }

  function settle(refusal: SlackRefusal | undefined): void {
    if (refusal === undefined) return;
    // A webhook that was mended meanwhile is picked up by the next batch.
    if (refusal.kind === 'webhook') parameters.forget(parameter);
    throw slackFailure(refusal, parameter, parameters.storeCommand(parameter));
  }

  function prepare(timeLeft: TimeLeft): void {
    parameters.read(parameter, timeLeft).catch(() => undefined);
  }

  return { name: parameter, speed: 'slow', prepare, ready: turns.wait, send };
}

function unreachable(cause: unknown): DeliveryError {
  if (cause instanceof DeliveryError) return cause;
  return new DeliveryError('Slack did not answer.', { lasts: 'transient', affects: 'destination' }, { cause });
}
