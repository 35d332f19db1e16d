import { defaults } from '../../lib/settings/defaults.ts';
import { settings } from '../../settings.ts';
import type { SlackStandIn } from '../../standins/slack.ts';

/** The names of the parameters that hold the webhooks of the channels in the settings. */
export const webhookParameters = (settings.slack ?? defaults.slack).map(({ webhookParameter }) => webhookParameter);

/** The webhook of each channel, an address of its own at the stand-in for Slack. */
export function webhookOf({ webhook }: Pick<SlackStandIn, 'webhook'>, parameter: string): string {
  const index = webhookParameters.indexOf(parameter);
  return index > 0 ? `${webhook}-${index + 1}` : webhook;
}

/** The channel that a post went to, by the path of its address. */
export function parameterOfWebhook(slack: Pick<SlackStandIn, 'webhook'>, path: string): string | undefined {
  return webhookParameters.find((parameter) => new URL(webhookOf(slack, parameter)).pathname === path);
}
