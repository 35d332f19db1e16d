import {
  type FetchFunction,
  IncomingWebhook,
  IncomingWebhookHTTPError,
  IncomingWebhookRequestError,
} from '@slack/webhook';
import type { SlackPayload } from '../../alert/render/rendered.ts';
import { type SlackRefusal, slackRefusal } from './slack-answer.ts';

/** Posts once; what Slack refused, or undefined where it took the message. Throws where no answer came. */
export async function postToSlack(
  url: string,
  payload: SlackPayload,
  fetch: FetchFunction,
): Promise<SlackRefusal | undefined> {
  try {
    const { text } = await new IncomingWebhook(url, { fetch }).send(payload);
    return text.trim() === 'ok' ? undefined : slackRefusal(200, text);
  } catch (error) {
    if (error instanceof IncomingWebhookHTTPError) return slackRefusal(error.statusCode, error.body);
    throw error instanceof IncomingWebhookRequestError ? error.original : error;
  }
}
