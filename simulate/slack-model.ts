import type { FetchFunction } from '@slack/webhook';
import type { Clock } from '../lambda/clock.ts';

/** Slack's incoming webhooks, each by its URL. */
export type SlackModel = Readonly<{ fetch: FetchFunction; refusals(): number }>;

/** One a second, and "short bursts" of more, of which Slack names no number: https://docs.slack.dev/apis/web-api/rate-limits */
const burst = 4;

/** How long a healthy Slack takes to answer; assumed. */
const answer = 300;

/** Takes a message a second from each webhook, some more in a burst; answers 429 with the seconds to wait beyond it. */
export function slackModel(clock: Clock): SlackModel {
  const webhooks = new Map<string, { tokens: number; at: number }>();
  let refused = 0;

  function isTaken(url: string): boolean {
    const { tokens, at } = webhooks.get(url) ?? { tokens: burst, at: clock.now() };
    const now = clock.now();
    const left = Math.min(burst, tokens + (now - at) / 1_000);
    webhooks.set(url, { tokens: left >= 1 ? left - 1 : left, at: now });
    return left >= 1;
  }

  return {
    refusals: () => refused,
    fetch: async (url) => {
      const taken = isTaken(String(url));
      await clock.sleep(answer);
      if (taken) return new Response('ok');
      refused += 1;
      return new Response('rate_limited', { status: 429, headers: { 'retry-after': '1' } });
    },
  };
}
