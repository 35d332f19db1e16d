import type { Answer } from '../../standins/local-server.ts';
import { type SlackPost, type SlackStandIn, slackOk, slackStandIn } from '../../standins/slack.ts';

/** The stand-in for Slack, with a way to make it fail. */
export type ControlledSlack = SlackStandIn &
  Readonly<{
    /** From now on it answers every post with this; without an argument, it answers as Slack does. */
    answerWith(answer?: Answer): void;
  }>;

export async function controlledSlack(): Promise<ControlledSlack> {
  let fixed: Answer | undefined;
  const slack = await slackStandIn(() => fixed);
  return {
    ...slack,
    answerWith(answer) {
      fixed = answer;
    },
  };
}

/** Slack's answer for a webhook that was deleted. */
export const noService: Answer = { status: 404, body: 'no_service' };

/** How often the alert was posted and accepted. */
export function acceptedCount({ posts }: SlackStandIn, eventId: string): number {
  return posts.filter((post) => post.answer === slackOk && isAbout(eventId, post)).length;
}

/** How often the alert was posted and refused. */
export function refusedCount({ posts }: SlackStandIn, eventId: string): number {
  return posts.filter((post) => post.answer !== slackOk && isAbout(eventId, post)).length;
}

/** A message of one alert links to its event. */
function isAbout(eventId: string, { payload }: SlackPost): boolean {
  return JSON.stringify(payload).includes(eventId);
}
