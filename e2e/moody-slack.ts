import type { Answer } from '../standins/local-server.ts';
import { type SlackPost, type SlackStandIn, slackOk, slackStandIn } from '../standins/slack.ts';

/** Slack's stand-in, which can be told to answer something else than Slack would. */
export type MoodySlack = SlackStandIn &
  Readonly<{
    /** From now on it answers this to every post; without an answer, as Slack does. */
    answerWith(answer?: Answer): void;
  }>;

export async function moodySlack(): Promise<MoodySlack> {
  let mood: Answer | undefined;
  const slack = await slackStandIn(() => mood);
  return {
    ...slack,
    answerWith(answer) {
      mood = answer;
    },
  };
}

/** As Slack answers a webhook that is no more. */
export const noService: Answer = { status: 404, body: 'no_service' };

/** How often the alert was posted and taken. */
export function taken({ posts }: SlackStandIn, eventId: string): number {
  return posts.filter((post) => post.answer === slackOk && isOf(eventId, post)).length;
}

/** How often the alert was posted and not taken. */
export function refused({ posts }: SlackStandIn, eventId: string): number {
  return posts.filter((post) => post.answer !== slackOk && isOf(eventId, post)).length;
}

/** A message of one alert links to its event. */
function isOf(eventId: string, { payload }: SlackPost): boolean {
  return JSON.stringify(payload).includes(eventId);
}
