import type { Paint } from '../../alert/render/terminal.ts';
import { defaults } from '../../lib/settings/defaults.ts';
import { settings } from '../../settings.ts';
import { type SlackPost, type SlackStandIn, slackOk } from '../../standins/slack.ts';
import { parameterOfWebhook, webhookParameters } from '../stack/webhooks.ts';
import { slackText } from './slack-text.ts';

/** Gives what Slack took since the last call, from the first post after now on. */
export function deliveredTo(slack: SlackStandIn, paint?: Paint): () => readonly string[] {
  let seen = slack.posts.length;
  return () => {
    const posts = slack.posts.slice(seen);
    seen += posts.length;
    return posts.filter(({ answer }) => answer === slackOk).map((post) => shown(post, slack, paint));
  };
}

function shown({ path, payload }: SlackPost, slack: SlackStandIn, paint?: Paint): string {
  const timeZone = settings.timeZone ?? defaults.timeZone;
  const text = slackText(payload, { timeZone, ...(paint !== undefined && { paint }) });
  return webhookParameters.length < 2 ? text : `To ${parameterOfWebhook(slack, path)}:\n${text}`;
}
